import type { HelpRequest } from '../../../src/contract/eligibility'
import type { Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { PageKey } from '../../platform/page'
import { withinArea } from '../../platform/withinArea'

export type NewHelpRequest = {
  id: string
  personId: string
  policyId?: string
  applicationId?: string
  text: string
  at: Instant
}

/** Asked in the division in which the person lives now. */
export async function insertHelpRequest(db: Tx, asked: NewHelpRequest): Promise<void> {
  await db
    .insertInto('help_requests')
    .columns(['id', 'person_id', 'division_code', 'policy_id', 'application_id', 'text', 'asked_at'])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select((of) => [
          of.val(asked.id).as('id'),
          'people.id as person_id',
          'people.division_code',
          of.val(asked.policyId ?? null).as('policy_id'),
          of.cast<string | null>(of.val(asked.applicationId ?? null), 'uuid').as('application_id'),
          of.val(asked.text).as('text'),
          of.cast<string>(of.val(asked.at), 'timestamptz').as('asked_at'),
        ])
        .where('people.id', '=', asked.personId),
    )
    .execute()
}

const requests = (db: Tx) =>
  db
    .selectFrom('help_requests')
    .innerJoin('people', 'people.id', 'help_requests.person_id')
    .leftJoin('policies', 'policies.id', 'help_requests.policy_id')
    .select([
      'help_requests.id',
      'help_requests.person_id as personId',
      'help_requests.division_code as divisionCode',
      'help_requests.policy_id as policyId',
      'help_requests.application_id as applicationId',
      'help_requests.text',
      'help_requests.asked_at as askedAt',
      'help_requests.answer',
      'help_requests.answered_by_name as answeredBy',
      'help_requests.answered_at as answeredAt',
      'people.name as askedBy',
      'policies.title as policyTitle',
    ])
export type HelpRow = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>

/** @throws Problem not_found, also where it lies outside the fence */
export async function getHelpRequest(db: Tx, id: string): Promise<HelpRow> {
  const row = await requests(db).where('help_requests.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row
}

/** What a person asked, the latest first. */
export function listMine(db: Tx, personId: string, count: number, after: PageKey | undefined): Promise<HelpRow[]> {
  const mine = requests(db).where(isOf('help_requests.person_id', personId))
  const page = after
    ? mine.where((e) => e(e.refTuple('asked_at', 'help_requests.id'), '<', e.tuple(after.at, after.id)))
    : mine
  return page.orderBy('asked_at', 'desc').orderBy('help_requests.id', 'desc').limit(count).execute()
}

/** What other people than `butOf` asked in these areas. */
type Desk = { areas: readonly string[]; butOf: string; count: number; after: PageKey | undefined }
const ofOthers = (db: Tx, { areas, butOf }: Desk) =>
  requests(db)
    .where((eb) => eb.or(areas.map((area) => withinArea('help_requests.division_code', area))))
    .where('help_requests.person_id', '<>', butOf)

/** What waits for an answer, the longest waiting first. */
export function listWaiting(db: Tx, desk: Desk): Promise<HelpRow[]> {
  const { after, count } = desk
  const waiting = ofOthers(db, desk).where('answered_at', 'is', null)
  const page = after
    ? waiting.where((e) => e(e.refTuple('asked_at', 'help_requests.id'), '>', e.tuple(after.at, after.id)))
    : waiting
  return page.orderBy('asked_at').orderBy('help_requests.id').limit(count).execute()
}

/** What was answered, the latest answer first. */
export function listAnswered(db: Tx, desk: Desk): Promise<HelpRow[]> {
  const { after, count } = desk
  const answered = ofOthers(db, desk).where('answered_at', 'is not', null)
  const page = after
    ? answered.where((e) => e(e.refTuple('answered_at', 'help_requests.id'), '<', e.tuple(after.at, after.id)))
    : answered
  return page.orderBy('answered_at', 'desc').orderBy('help_requests.id', 'desc').limit(count).execute()
}

/** False when somebody else was faster. */
export async function saveAnswer(
  db: Tx,
  { id, text, by, byName, at }: { id: string; text: string; by: string; byName: string; at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('help_requests')
    .set({ answer: text, answered_by: by, answered_by_name: byName, answered_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Empty columns are left out, as the contract has it. */
export function present({ policyTitle, applicationId, answer, answeredBy, answeredAt, ...row }: HelpRow): HelpRequest {
  return {
    id: row.id,
    askedAt: row.askedAt,
    askedBy: row.askedBy,
    text: row.text,
    policyTitle: policyTitle ?? undefined,
    applicationId: applicationId ?? undefined,
    answer: answer ?? undefined,
    answeredBy: answeredBy ?? undefined,
    answeredAt: answeredAt ?? undefined,
  }
}
