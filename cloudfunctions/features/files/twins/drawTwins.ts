import { imageSize } from 'image-size'
import { twinSides, twinsFor, type Twin } from '../../../../src/domain/files/twin'
import { asJobs, type Database } from '../../../platform/database'
import { getStorage } from '../../../platform/files'
import { removeSoon } from '../removals'
import { claimPicture, noteTwins, releasePicture } from './repository'
import { openStudio, type Studio } from './studio'

const AT_ONCE = 60

/**
 * Draws the smaller twins of pictures that have come, the newest first. Each is claimed before it is touched: one that ends the
 * whole function is never tried again, and is shown as it came. @returns how many were looked at
 */
export async function drawTwins(database: Database, hasTime: () => boolean): Promise<number> {
  const studio = openStudio()
  try {
    for (let count = 0; ; count += 1) {
      const id = count < AT_ONCE && hasTime() ? await asJobs(database, claimPicture) : undefined
      if (!id) return count
      await drawFor(database, studio, id)
    }
  } finally {
    await studio.close()
  }
}

/** @throws Problem unavailable, and then the picture waits for the next run */
async function drawFor(database: Database, studio: Studio, id: string): Promise<void> {
  try {
    const twins = await keepTwins(studio, id)
    const isThere = await asJobs(database, (db) => noteTwins(db, id, twins))
    if (!isThere) await asJobs(database, (db) => removeSoon(db, id))
  } catch (error) {
    await asJobs(database, (db) => releasePicture(db, id))
    throw error
  }
}

async function keepTwins(studio: Studio, id: string): Promise<Twin[]> {
  const storage = getStorage()
  const bytes = await storage.read(id)
  const form = bytes && formOf(bytes)
  const wanted = form ? twinsFor(form) : []
  if (!form || wanted.length === 0) return []
  const drawn = await studio.draw({ bytes, turn: form.turn, sides: wanted.map((twin) => twinSides[twin]) })
  const made = wanted.flatMap((twin, place) => (drawn?.[place] ? [{ twin, bytes: drawn[place] }] : []))
  for (const one of made) await storage.keep(id, one.bytes, one.twin)
  return made.map(({ twin }) => twin)
}

/** What the head of a picture says of it, before anything is unpacked. */
function formOf(bytes: Buffer): { width: number; height: number; turn: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return { width, height, turn: orientation >= 1 && orientation <= 8 ? orientation : 1 }
  } catch {
    return undefined
  }
}
