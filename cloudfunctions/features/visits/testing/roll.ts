import { doorQuestionnaire } from '../../../demo/visits/questionnaire'
import type { VisitedPerson, VisitRecord } from '../../../../src/domain/visits/visit'
import { seal } from '../../../platform/crypto'
import type { Database } from '../../../platform/database'
import { newId } from '../../../platform/newId'
import { VILLAGE, type Person } from '../../../platform/testing/city'

const BEFORE = '2026-09-01T00:00:00.000Z'

/** The questionnaire of the made-up city, in its first version. */
export async function publishCampaign(db: Database): Promise<void> {
  const { version } = doorQuestionnaire
  await db
    .insertInto('questionnaires')
    .values({ version, content: JSON.stringify(doorQuestionnaire), published_at: BEFORE })
    .execute()
}

type NewCampaign = { id: string; area: string; fromOn: string; toOn: string }

export async function insertCampaign(db: Database, { id, area, fromOn, toOn }: NewCampaign): Promise<void> {
  await db
    .insertInto('campaigns')
    .values({
      ...{ id, area, title: '敲门行动', from_on: fromOn, to_on: toOn },
      ...{ questionnaire_version: 1, created_at: BEFORE },
    })
    .execute()
}

type Assigned = { campaignId: string; officerId: string; divisionCode: string; toOn?: string }

export async function assignVillage(db: Database, { campaignId, officerId, divisionCode, toOn }: Assigned) {
  await db
    .insertInto('village_assignments')
    .values({
      ...{ campaign_id: campaignId, officer_id: officerId, division_code: divisionCode },
      ...{ from_on: '2026-09-01', to_on: toOn ?? null },
    })
    .execute()
}

/** A household in the person's village, of which they are the head. */
export async function householdOf(db: Database, person: Person, divisionCode = person.divisionCode): Promise<string> {
  const id = newId()
  const address_sealed = seal('柳树巷 3 号', `households:address:${id}`)
  await db
    .insertInto('households')
    .values({ id, division_code: divisionCode, head_name: person.name, address_sealed, stated_at: BEFORE })
    .execute()
  await db
    .insertInto('household_members')
    .values({ household_id: id, person_id: person.id, division_code: divisionCode, relation: '户主' })
    .execute()
  return id
}

/** Somebody met, who answered for themselves. */
export const answered = (personId: string, more: Partial<VisitedPerson> = {}): VisitedPerson => ({
  ...{ personId, answeredBy: 'self', questionnaireVersion: 1, answers: {}, hasConsented: true },
  ...more,
})

type Roll = Pick<VisitRecord, 'campaignId' | 'householdId'>
export const aVisit = (of: Roll & Partial<VisitRecord>): VisitRecord => ({
  id: newId(),
  divisionCode: VILLAGE,
  notedAt: '2026-09-18T01:00:00.000Z',
  clockOffsetMs: 0,
  outcome: 'met',
  people: [],
  ...of,
})

/** What phones were last told, made where nobody has asked yet. */
export async function epochOf(db: Database): Promise<{ epoch: string }> {
  await db
    .insertInto('visit_epochs')
    .values({ id: 1, epoch: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db.selectFrom('visit_epochs').select('epoch').executeTakeFirstOrThrow()
}
