import { sql } from 'kysely'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { StaffRole } from '../../../src/domain/core/actor'
import { caseCity, GRANT, mainDocuments, deferrableDocuments } from '../../features/applications/testing/story'
import { needOf } from '../../features/needs/testing/needOf'
import { remind } from '../../features/reminders/remind'
import { blindIndex } from '../crypto'
import {
  answered,
  assignVillage,
  aVisit,
  epochOf,
  householdOf,
  insertCampaign,
  publishCampaign,
} from '../../features/visits/testing/roll'
import { arrived, photoOf } from '../../features/visits/testing/photoOf'
import { pairOf } from '../../features/registry/testing/pairOf'
import type { PairState } from '../../../src/domain/returnees/joinFiles'
import { rollWorld } from '../../features/rolls/testing/rollWorld'
import { newId } from '../newId'
import { COUNTY, OTHER_COUNTY, VILLAGE, type Person } from './city'

export const offices = [
  'villageOfficer',
  'specialist',
  'reviewer',
  'approver',
  'treasurer',
  'supervisor',
  'editor',
  'auditor',
  'administrator',
] as const satisfies readonly StaffRole[]
/** The county of the matter, another county, the whole city. */
const areas = [COUNTY, OTHER_COUNTY, '9901']

export type Relation = 'mine' | 'theirs' | '-'
/** Who acts, and whom the matter concerns: themselves or somebody else of COUNTY. */
export type Scene = { actor: Person | undefined; subject: Person; world: World }

/** Everybody who can knock at the door, and things of every kind for them to knock about. */
export async function matrixWorld() {
  process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'matrix-'))
  const { city, draft, submitted, move, look, people } = await caseCity()
  const template = await city.person('样本')
  const documents = [...mainDocuments, ...deferrableDocuments]
  const putAway = () => sql`update applications set status = 'withdrawn' where status <> 'withdrawn'`.execute(city.db)
  const templates: Record<string, string> = { submitted: (await submitted(template, documents)).id }
  await putAway()
  const accepted = await submitted(template, documents)
  await move(people.chen, accepted, 'accept')
  await move(people.chen, await look(people.chen, accepted), 'review')
  templates.reviewed = accepted.id
  await putAway()
  templates.draft = (await draft(template, documents)).id

  const madeUp = await city.person('剧中人')
  await city.db.updateTable('people').set({ is_made_up: true }).where('id', '=', madeUp.id).execute()
  const other = await city.person('别人')
  await city.as(other).call('eligibility.saveFacts', { facts: { employees: 3 } })
  const returnee = await city.person('自己')
  const staff: Person[][] = []
  for (const role of offices) {
    const row: Person[] = []
    for (const area of areas) row.push(await city.person(`${role}`, [{ role, area }]))
    staff.push(row)
  }

  /** A case of the person's, as the template stands, and the only one that is open. */
  const caseOf = async (person: Person, status: string): Promise<{ id: string; version: number }> => {
    const id = newId()
    const from = templates[status] ?? templates.submitted
    await putAway()
    await sql`insert into applications select (jsonb_populate_record(a, ${JSON.stringify({
      id,
      applicant_id: person.id,
      status,
      number: status === 'draft' ? null : id,
      sealed_answers: null,
      business_index: null,
    })}::jsonb)).* from applications a where id = ${from}`.execute(city.db)
    await sql`insert into application_events select (jsonb_populate_record(e, jsonb_build_object(
      'id', gen_random_uuid(), 'application_id', ${id}::text, 
      'actor_id', case when e.actor_role = 'applicant' then ${person.id}::text else e.actor_id::text end))).* from application_events e
      where application_id = ${from}`.execute(city.db)
    await sql`insert into application_pages select (jsonb_populate_record(p, jsonb_build_object('application_id', ${id}::text))).*
      from application_pages p where application_id = ${from}`.execute(city.db)
    const { version } = await city.db
      .selectFrom('applications')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { id, version }
  }

  /** A case of the person's whose public notice runs. */
  const noticeOf = async (person: Person): Promise<string> => {
    const { id: application_id } = await caseOf(person, 'public_notice')
    const masked = { name_masked: '别*', id_masked: '1101**', amount_fen: 500_000 }
    await city.db
      .insertInto('public_notices')
      .values({
        application_id,
        division_code: VILLAGE,
        title: '示例',
        ...masked,
        from_on: '2026-09-18',
        to_on: '2026-09-25',
        ended_at: null,
      })
      .execute()
    return application_id
  }

  /** The one call that waits: the longest waiting stand first, and a page holds but twenty. */
  const callTaskOf = async (person: Person): Promise<string> => {
    await city.db.deleteFrom('call_tasks').execute()
    const dedupeKey = newId()
    const reminder = { personId: person.id, divisionCode: VILLAGE, kind: 'helpAnswered' as const, data: {}, dedupeKey }
    await city.db.transaction().execute((tx) => remind(tx, city.clock.now, reminder))
    const { id: reminder_id } = await city.db
      .selectFrom('reminders')
      .select('id')
      .where('dedupe_key', '=', dedupeKey)
      .executeTakeFirstOrThrow()
    const id = newId()
    await city.db
      .insertInto('call_tasks')
      .values({
        id,
        reminder_id,
        person_id: person.id,
        division_code: VILLAGE,
        since: city.clock.now,
        done_at: null,
        done_by: null,
        outcome: null,
        note: null,
      })
      .execute()
    return id
  }

  const questionOf = async (person: Person): Promise<string> => {
    const id = newId()
    await city.db.deleteFrom('help_requests').execute()
    // Here one person asks for all the others whom the matrix looks through.
    await city.db.deleteFrom('limit_turns').execute()
    await city.as(person).call('help.ask', { id, text: '这项补贴我能申请吗' })
    return id
  }

  const fileOf = async (person: Person): Promise<string> => {
    const id = newId()
    await city.db
      .insertInto('files')
      .values({
        id,
        owner_id: person.id,
        division_code: VILLAGE,
        sha256: id.replaceAll('-', '').padEnd(64, '0'),
        media_type: 'image/jpeg',
        size: 1,
        storage_key: id,
        created_at: city.clock.now,
      })
      .execute()
    return id
  }

  /** The ID card of the person, whose file has no other number on it. */
  const cardOf = async (person: Person): Promise<{ name: string; residentId: string }> => {
    const residentId = '990101198108230017'
    await city.db.updateTable('people').set({ resident_id_index: null, resident_id_sealed: null }).execute()
    await city.db
      .updateTable('people')
      .set({ resident_id_index: blindIndex('residentId', residentId) })
      .where('id', '=', person.id)
      .execute()
    return { name: person.name, residentId }
  }

  /** A page of a case of the person's. */
  const pageOf = async (person: Person): Promise<string> => {
    const { id } = await caseOf(person, 'submitted')
    const fileId = await fileOf(person)
    await city.db.deleteFrom('application_pages').where('application_id', '=', id).execute()
    await city.db
      .insertInto('application_pages')
      .values({
        application_id: id,
        division_code: VILLAGE,
        document_key: 'idCard',
        file_id: fileId,
        position: 1,
        added_at: city.clock.now,
      })
      .execute()
    return fileId
  }

  await publishCampaign(city.db)
  const campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: '9901', fromOn: '2026-09-01', toOn: '2026-12-31' })

  /** A household of the person's in VILLAGE, which is the officer's, and nobody else's. */
  const rollOf = async (person: Person, officer: Person | undefined) => {
    await city.db.deleteFrom('village_assignments').execute()
    if (officer) await assignVillage(city.db, { campaignId, officerId: officer.id, divisionCode: VILLAGE })
    const householdId = await householdOf(city.db, person)
    return { campaignId, divisionCode: VILLAGE, householdId }
  }
  /** The same, and nobody else's: a page of a list holds but thirty. */
  const onlyRollOf = async (person: Person) => {
    await city.db.deleteFrom('household_members').execute()
    await city.db
      .deleteFrom('households')
      .where('id', 'not in', (e) => e.selectFrom('visits').select('household_id'))
      .execute()
    return rollOf(person, undefined)
  }
  const visitTo = async (roll: { campaignId: string; divisionCode: string; householdId: string }, person: Person) => {
    const { epoch } = await epochOf(city.db)
    return { epoch, kept: 0, records: [aVisit({ ...roll, people: [answered(person.id)] })] }
  }

  /** The only open need that there is, on the list of this specialist. */
  const needBy = async (person: Person, specialist: Person | undefined): Promise<string> => {
    await city.db.deleteFrom('needs').execute()
    await city.db.deleteFrom('followings').execute()
    return needOf(city.db, person, { campaignId, officerId: madeUp.id, specialistId: specialist?.id })
  }

  return {
    ...(await rollWorld(city, campaignId, staff)),
    city,
    filePairOf: (person: Person, state: PairState) => pairOf(city, person, state),
    rollOf,
    needBy,
    onlyRollOf,
    visitTo,
    photoOf: async (person: Person, officer: Person | undefined) =>
      photoOf(city.db, await rollOf(person, officer), (officer ?? madeUp).id),
    arrived: (photoId: string) => arrived(city.db, photoId),
    madeUp,
    other,
    returnee,
    staff,
    caseOf,
    noticeOf,
    callTaskOf,
    questionOf,
    pageOf,
    fileOf,
    cardOf,
    policyId: GRANT,
  }
}
export type World = Awaited<ReturnType<typeof matrixWorld>>
