import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Actor } from '../../src/domain/core/actor'
import { log } from './log'
import type { DB } from './schema'

export type Database = Kysely<DB>
export type Tx = Transaction<DB>

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool on the database. Sessions may be shared by a pooler in transaction mode: nothing is set but inside a transaction. */
export function connect(url: string, max = 5): Database {
  const pool = new pg.Pool({ connectionString: url, max })
  // A connection that was given back may still hear that the server ends it: nothing is lost then.
  pool.on('error', (error) => pool.ending || log('error', 'database connection lost', { error: error.message }))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

let shared: Database | undefined
let side: Database | undefined

function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: give it the address of the PostgreSQL database.')
  return url
}

/** The function's one pool. */
export const getDatabase = (): Database => (shared ??= connect(databaseUrl()))
/** The small pool beside it, for transactions that run while a request holds its own. */
export const getSideDatabase = (): Database => (side ??= connect(databaseUrl(), 2))

export async function closeDatabase(): Promise<void> {
  await Promise.all([shared?.destroy(), side?.destroy()])
  shared = side = undefined
}

/** Whom the fence sees: row-level security lets pass what is theirs and what lies in their areas. */
export type Scope = {
  personId?: string
  otherFiles?: readonly string[]
  areas: readonly string[]
  roles: readonly string[]
}

export const scopeOf = (actor: Actor | undefined): Scope => ({
  personId: actor?.personId,
  otherFiles: actor?.otherFiles,
  areas: actor?.grants.map(({ area }) => area) ?? [],
  roles: actor?.grants.map(({ role }) => role) ?? [],
})

/** Steps down from `door` to `app` for the rest of the transaction. The fence below every handler. */
export async function enterScope(tx: Tx, scope: Scope): Promise<void> {
  await sql`select set_config('app.person', ${scope.personId ?? ''}, true),
                   set_config('app.files', ${scope.otherFiles?.join(',') ?? ''}, true),
                   set_config('app.areas', ${scope.areas.join(',')}, true),
                   set_config('app.roles', ${scope.roles.join(',')}, true),
                   set_config('statement_timeout', '15000', true),
                   set_config('role', 'app', true)`.execute(tx)
}

/** Back to `door`, for what belongs to the request and not to the person: its replay. */
export const leaveScope = (tx: Tx) => sql`reset role`.execute(tx)

/** One transaction of the timer, across areas. */
export function asJobs<T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`set local role jobs`.execute(tx)
    return run(tx)
  })
}
