import path from 'node:path'
import pg from 'pg'
import { migrate } from './migrate'
import type { Options } from './options'
import { stateFolder } from './postgres/folder'
import { startPostgres } from './postgres/launch'
import { watchPostgres } from './postgres/watch'
import { takeLock } from './lock'
import { dataKey, doorPassword } from './secrets'
import { sentence } from './sentence'

export type OpenDatabase = {
  /** Where everything that isn't in the database lies. */
  folder: string
  /** The owner's address: migrations and seeds. */
  ownerUrl: string
  /** The functions' address: the role `door`, which can do no more than they need. */
  doorUrl: string
  /** In words, for the terminal. */
  origin: string
  close: () => Promise<void>
}

const DATABASE = 'guichuang'

/**
 * Opens the database that DATABASE_URL names, or the embedded one; migrated, with the roles' logins ready.
 * @param onLost told when the embedded server died and can't be started again
 */
export async function openDatabase(options: Options, onLost: (error: unknown) => void): Promise<OpenDatabase> {
  const folder = stateFolder(options.project)
  process.env.DATA_KEY = dataKey(folder)
  const server = options.databaseUrl ? external(options.databaseUrl) : await embedded(folder, onLost)
  try {
    const doorUrl = await prepare(server.ownerUrl, path.join(options.project, 'cloudfunctions/migrations'))
    return { folder, doorUrl, ...server }
  } catch (error) {
    await server.close()
    throw error
  }
}

const external = (ownerUrl: string) => ({ ownerUrl, origin: 'DATABASE_URL', close: async () => undefined })

async function embedded(folder: string, onLost: (error: unknown) => void) {
  const release = await takeLock(folder)
  if (!release)
    throw sentence(
      `The data folder ${folder} is in use by a host that is running: end that one, or choose another folder with DATA_DIR.`,
    )
  const postgres = await startPostgres(path.join(folder, 'pg'))
  const stop = watchPostgres(postgres, onLost)
  const close = async () => {
    await stop()
    release()
  }
  try {
    await createDatabase(postgres.url('postgres'))
  } catch (error) {
    await close()
    throw error
  }
  const how = postgres.isAdopted ? 'adopted' : 'started'
  return { ownerUrl: postgres.url(DATABASE), origin: `PostgreSQL ${how} (process ${postgres.pid})`, close }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE} template template0 encoding 'UTF8'`)
  } finally {
    await client.end()
  }
}

/** Migrates, and gives the door its password. @returns the door's address */
async function prepare(ownerUrl: string, migrations: string): Promise<string> {
  await migrate(ownerUrl, migrations)
  if (process.env.DOOR_DATABASE_URL) return process.env.DOOR_DATABASE_URL
  const password = doorPassword(String(process.env.DATA_KEY))
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`alter role door login password '${password}'`)
  } finally {
    await client.end()
  }
  return ownerUrl.replace(/^(postgres(?:ql)?:\/\/)[^@/]*@/, `$1door:${password}@`)
}
