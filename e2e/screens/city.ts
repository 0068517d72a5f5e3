import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startHost, type Host } from '../../cloudfunctions/host/host'
import { startPostgres } from '../../cloudfunctions/host/postgres/launch'
import { connect, type Database } from '../../cloudfunctions/platform/database'
import type { ApplicationStatus } from '../../src/domain/applications/status'
import { castIdOf, openidOf, webSubjectOf, type Who } from './people'

export type Case = { id: string; applicantId: string }
/** What addresses need to know: a case of the reviewer's county for every stage. */
export type Found = { cases: Partial<Record<ApplicationStatus, Case>>; caseOf: (castKey: string) => string }
export type ScreensCity = Found & {
  host: Host
  admit: (everyone: readonly Who[]) => Promise<void>
  close: () => Promise<void>
}

const project = path.join(__dirname, '../..')
const COUNTY = '990101'

/** A made-up city of its own, as it stands today, on a throw-away PostgreSQL. */
export async function openCity(): Promise<ScreensCity> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-screens-'))
  fs.chmodSync(folder, 0o755)
  process.env.DATA_DIR = folder
  const postgres = await startPostgres(path.join(folder, 'pg'), { isThrowaway: true })
  const databaseUrl = postgres.url('postgres')
  const web = path.join(project, 'dist/h5')
  const place = { project, web, port: 0, host: '127.0.0.1', databaseUrl }
  const host = await startHost({ ...place, isEmpty: false, isProxyTrusted: false }, (error) => {
    throw error
  })
  const db = connect(databaseUrl, 2)
  const found = await findCases(db)
  return {
    ...found,
    host,
    admit: (everyone) => admit(db, everyone, found),
    async close() {
      await db.destroy()
      await host.close()
      await postgres.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function findCases(db: Database): Promise<Found> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'status', 'applicant_id', 'policy_id'])
    .where('division_code', 'like', `${COUNTY}%`)
    .orderBy('policy_id', 'desc')
    .orderBy('id')
    .execute()
  const cases: Found['cases'] = {}
  for (const { id, status, applicant_id } of rows)
    cases[status as ApplicationStatus] = { id, applicantId: applicant_id }
  return {
    cases,
    caseOf(castKey) {
      const row = rows.find(({ applicant_id }) => applicant_id === castIdOf(`cast:${castKey}`))
      if (!row) throw new Error(`${castKey} has no case`)
      return row.id
    },
  }
}

/** Lets people in without a sign-in: their browser and their phone are known from the start. */
async function admit(db: Database, everyone: readonly Who[], { cases }: Found): Promise<void> {
  const at = new Date().toISOString()
  const applicantOf = (who: Who) =>
    who.startsWith('applicant:') ? cases[who.slice('applicant:'.length) as ApplicationStatus]?.applicantId : undefined
  for (const who of new Set(everyone)) {
    const person_id = castIdOf(who) ?? applicantOf(who)
    if (!person_id) continue
    const known = { person_id, bound_at: at, seen_at: at }
    await db
      .insertInto('identities')
      .values([
        { ...known, provider: 'web', subject: webSubjectOf(who) },
        { ...known, provider: 'wechat', subject: openidOf(who) },
      ])
      .execute()
  }
}
