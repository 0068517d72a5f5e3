import path from 'node:path'
import { openDatabase } from './database'
import { takeLock } from './lock'
import { readOptions } from './options'
import { stateFolder } from './postgres/folder'
import { startPostgres } from './postgres/launch'
import { dataKey } from './secrets'
import { wordsOf } from './sentence'

const noLoss = (error: unknown) => {
  throw error
}

/** Runs a command on the installation's database: DATABASE_URL, or the embedded one, whether the host runs or not. */
export async function withDatabase(run: (ownerUrl: string) => Promise<void>): Promise<void> {
  const options = readOptions(process.env, [])
  const folder = stateFolder(options.project)
  const release = options.databaseUrl ? undefined : await takeLock(folder)
  if (!options.databaseUrl && !release) return runBeside(folder, run)
  release?.()
  const database = await openDatabase(options, noLoss)
  try {
    await run(database.ownerUrl)
  } finally {
    await database.close()
  }
}

/** A host is running on these data: its PostgreSQL is used and left to it. */
async function runBeside(folder: string, run: (ownerUrl: string) => Promise<void>): Promise<void> {
  process.env.DATA_KEY = dataKey(folder)
  const postgres = await startPostgres(path.join(folder, 'pg'))
  await run(postgres.url('guichuang'))
}

/** What a command file ends with: runs it, and says in a sentence what went wrong. */
export function runCommand(main: (args: string[]) => Promise<void>): void {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(wordsOf(error))
    process.exitCode = 1
  })
}
