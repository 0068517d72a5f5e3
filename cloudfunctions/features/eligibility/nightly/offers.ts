import { sql } from 'kysely'
import type { ApplicationStatus } from '../../../../src/domain/applications/status'
import { claimState } from '../../../../src/domain/applications/claimState'
import type { PlainDate } from '../../../../src/domain/core/plainDate'
import { mayBeWrittenTo } from '../../../../src/domain/returnees/reach'
import { conflictsOf, type Claim } from '../../../../src/domain/eligibility/conflicts'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import type { Tx } from '../../../platform/database'
import type { NewReminder } from '../../reminders/remind'
import { listReach } from '../reachRepository'

type Open = { policy: Policy; version: number }
/** Somebody whom policies newly fit. */
export type Fitted = { id: string; divisionCode: string; policyIds: readonly string[] }
type Had = { personId: string; policyId: string; status: ApplicationStatus; excludes: Claim['excludes']; title: string }

/**
 * The messages about what newly fits: of each version of a policy one to a person. Whoever had it, is applying for it or
 * for what excludes it, hears nothing; nor does who asked to be reminded of it and has been. Who has no account and didn't agree
 * at the door is told in person: the outreach list says so.
 */
export async function offersFor(
  db: Tx,
  fitted: readonly Fitted[],
  open: readonly Open[],
  today: PlainDate,
): Promise<NewReminder[]> {
  const ids = fitted.map(({ id }) => id)
  const [had, rung] = [await listHad(db, ids), await listRung(db, ids, today)]
  const reachFor = await listReach(db, ids)
  const versions = new Map(open.map((one) => [one.policy.id, one]))
  const written = fitted.filter(({ id }) => mayBeWrittenTo(reachFor(id)))
  return written.flatMap(({ id, divisionCode, policyIds }) => {
    const claims = (had.get(id) ?? []).map(claimOf)
    return policyIds.flatMap((policyId): NewReminder[] => {
      const { policy, version } = versions.get(policyId) ?? {}
      if (!policy || rung.has(`${policyId}/${id}`) || conflictsOf(policy, claims).length > 0) return []
      const dedupeKey = `policyMayFit:${policyId}:${version}:${id}`
      return [{ personId: id, divisionCode, kind: 'policyMayFit', data: { title: policy.title, policyId }, dedupeKey }]
    })
  })
}

const claimOf = ({ policyId, title, status, excludes }: Had): Claim => ({
  ...{ policyId, title, excludes },
  ...{ state: claimState(status), isOwn: true, isSameBusiness: true },
})

/** The cases of these people that are under way or were paid, with what their policies exclude. */
async function listHad(db: Tx, ids: readonly string[]): Promise<Map<string, Had[]>> {
  const { rows } =
    await sql<Had>`select coalesce(people.survivor_id, people.id) as "personId", applications.policy_id as "policyId", status,
      content -> 'stacking' -> 'excludes' as excludes, content ->> 'title' as title
    from people join applications on applicant_id = people.id join policy_versions on policy_versions.policy_id = applications.policy_id
      and policy_versions.version = applications.policy_version
    where (people.id = any(${ids}::uuid[]) or people.survivor_id = any(${ids}::uuid[]))
      and status not in ('draft', 'declined', 'rejected', 'withdrawn', 'terminated')`.execute(db)
  const had = new Map<string, Had[]>()
  for (const row of rows) had.set(row.personId, [...(had.get(row.personId) ?? []), row])
  return had
}

/** `policy/person` of the alarms that have rung. */
async function listRung(db: Tx, ids: readonly string[], today: PlainDate): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select policy_id || '/' || coalesce(people.survivor_id, people.id) as key
    from people join policy_alarms on person_id = people.id
    where (people.id = any(${ids}::uuid[]) or people.survivor_id = any(${ids}::uuid[])) and remind_on <= ${today}::date`.execute(
    db,
  )
  return new Set(rows.map(({ key }) => key))
}
