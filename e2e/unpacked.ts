import fs from 'node:fs'
import path from 'node:path'

/** The project's own folder. */
export const project = path.join(__dirname, '..')

/**
 * A folder that is filled once, and kept beside the packages that it comes from.
 * It is filled beside and moved in whole: two who come at once, or one that is killed, leave nothing half there.
 * @param name says the version of what is in it
 */
export async function unpacked(name: string, fill: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = path.join(project, 'node_modules/.cache', name)
  if (fs.existsSync(folder)) return folder
  const part = `${folder}.${process.pid}`
  fs.mkdirSync(part, { recursive: true })
  await fill(part)
  try {
    fs.renameSync(part, folder)
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true })
    if (!fs.existsSync(folder)) throw error
  }
  return folder
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  const file = path.join(project, 'node_modules', name, 'package.json')
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version
}
