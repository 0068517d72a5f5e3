import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

export type IdleDraft = { id: string; personId: string; divisionCode: string; title: string; updatedAt: Instant }

const BATCH = 100

/** Drafts untouched since before an instant whose person hasn't been told so yet, the longest idle first. */
export async function listIdleDrafts(db: Tx, before: Instant): Promise<IdleDraft[]> {
  const { rows } = await sql<IdleDraft>`select a.id, a.applicant_id as "personId", a.division_code as "divisionCode",
      (select v.content ->> 'title' from policy_versions v
        where v.policy_id = a.policy_id and v.version = a.policy_version) as title, a.updated_at as "updatedAt"
    from applications a
    where a.status = 'draft' and a.updated_at < ${before}
      and not exists (select 1 from reminders r
        where r.dedupe_key = 'draftEnding:' || a.id || ':' || to_char(a.updated_at at time zone 'UTC', 'YYYYMMDD'))
    order by a.updated_at limit ${BATCH}`.execute(db)
  return rows
}

/** What one telling about a draft is called: a draft that is touched again may come to its end once more. */
export const draftKey = (id: string, updatedAt: Instant): string =>
  `draftEnding:${id}:${updatedAt.slice(0, 10).replaceAll('-', '')}`
