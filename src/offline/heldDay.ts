import type { Household } from '../contract/visits'
import type { Instant } from '../domain/core/plainDate'
import type { Questionnaire } from '../domain/visits/questionnaire.schema'
import { type Drawer, keepIn } from './drawer'
import { DAY, OPENED } from './forgetDay'
import { PAGE_PREFIX } from './outbox'
import { closePacked, openPacked } from './packed'
import type { BytesSeal, Seal } from './seal'

const UNOPENED_MS = 30 * 24 * 3600 * 1000

export type HeldCampaign = { id: string; title: string; fromOn: string; toOn: string; questionnaire: Questionnaire }
/** `pages` are the keys under which its roll lies, sealed; none before it was loaded. */
export type HeldVillage = { campaignId: string; code: string; name: string; households: number; pages: string[] }
/** What the officer loaded: nothing in it names a person, so it lies open. `loadedAt` by the phone's clock. */
export type HeldDay = { v: 1; loadedAt: Instant; campaigns: HeldCampaign[]; villages: HeldVillage[] }

export const isSameVillage = (one: Village, other: Village) =>
  one.campaignId === other.campaignId && one.code === other.code
export type Village = Pick<HeldVillage, 'campaignId' | 'code'>

export function readDay(drawer: Drawer): HeldDay | undefined {
  const text = drawer.get(DAY)
  return text ? (JSON.parse(text) as HeldDay) : undefined
}

/** Writes the day, and only then lets go of pages that no village has any more. @throws Problem storage_full */
export function writeDay(drawer: Drawer, day: HeldDay): void {
  keepIn(drawer, DAY, day)
  const held = new Set(day.villages.flatMap(({ pages }) => pages))
  for (const key of drawer.keys()) if (key.startsWith(PAGE_PREFIX) && !held.has(key)) drawer.remove(key)
}

/** Somebody has opened it: it stays for 30 days more. Where there is no room to note it, the last time holds. */
export function noteOpened(drawer: Drawer, now: Instant): void {
  try {
    drawer.set(OPENED, now)
  } catch {
    // It can be had again, and records don't hang on it.
  }
}

/** Whether it has lain unopened for 30 days by the phone's own clock: all of it can be had again. */
export function isForgotten(drawer: Drawer, now: Instant): boolean {
  const opened = drawer.get(OPENED)
  return opened !== undefined && Date.parse(now) - Date.parse(opened) > UNOPENED_MS
}

type Page = { items: Household[]; packed?: string | undefined; next?: string | undefined }
/** As it lies on the phone: `packed` households stay so until they are read, and no older program takes them for text. */
export type SealedPage = { sealed: string } | { packed: string }
type Seals = Seal & BytesSeal

/**
 * A village's roll, page by page as it comes, each sealed while the next one is on its way: neither the network nor the phone
 * waits for the other, and the roll never lies open in memory as a whole.
 */
export async function sealedPages(seal: Seals, ask: (cursor?: string) => Promise<Page>): Promise<SealedPage[]> {
  const pages: SealedPage[] = []
  let coming: Promise<Page> | undefined = ask()
  while (coming) {
    const { items, packed, next }: Page = await coming
    coming = next ? ask(next) : undefined
    pages.push(packed ? { packed: closePacked(seal, packed) } : { sealed: seal.close(JSON.stringify(items)) })
  }
  return pages
}

/**
 * Writes a village's roll beside the one that lies there. @returns the keys of its pages
 * @throws Problem storage_full, and then nothing of it lies there
 */
export function keepPages(drawer: Drawer, pages: readonly SealedPage[], newId: () => string): string[] {
  const kept: string[] = []
  try {
    for (const page of pages) {
      const key = PAGE_PREFIX + newId()
      keepIn(drawer, key, page)
      kept.push(key)
    }
    return kept
  } catch (problem) {
    kept.forEach((key) => drawer.remove(key))
    throw problem
  }
}

/** @returns the households of the pages that are still there and can be read, and whether these were all */
export function readPages(
  drawer: Drawer,
  seal: Seals,
  keys: readonly string[],
): { households: Household[]; isWhole: boolean } {
  const read = keys.map((key) => readPage(drawer.get(key), seal))
  const found = read.filter((page) => page !== undefined)
  return { households: found.flat(), isWhole: keys.length > 0 && found.length === keys.length }
}

function readPage(text: string | undefined, seal: Seals): Household[] | undefined {
  if (!text) return undefined
  const page = JSON.parse(text) as SealedPage
  const opened = 'packed' in page ? openPacked(seal, page.packed) : seal.open(page.sealed)
  return opened ? (JSON.parse(opened) as Household[]) : undefined
}
