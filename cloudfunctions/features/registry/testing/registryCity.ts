import { sql } from 'kysely'
import { residentIdCheck } from '../../../../src/domain/core/residentId'
import type { VisitedPerson } from '../../../../src/domain/visits/visit'
import { blindIndex, seal } from '../../../platform/crypto'
import { newId } from '../../../platform/newId'
import { COUNTY, VILLAGE, type Person, type TestCity } from '../../../platform/testing/city'
import { answers, caseCity, deferrableDocuments, mainDocuments } from '../../applications/testing/story'
import {
  answered,
  assignVillage,
  aVisit,
  householdOf,
  insertCampaign,
  publishCampaign,
} from '../../visits/testing/roll'
import { compareDue } from '../compareDue'

/** A valid ID number of somebody born on this day. */
export const idBorn = (day: string, count = 1): string => {
  const first17 = `990101${day.split('-').join('')}${String(count).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}

/** The ID number that everybody gives in an application here. */
export const APPLIED_ID = answers.residentId

/** A county with an officer who knocks, and those who decide about files. */
export async function registryCity() {
  const { city, people: staff, submitted } = await caseCity()
  await city.db.updateTable('divisions').set({ name: '柳树村' }).where('code', '=', VILLAGE).execute()
  await publishCampaign(city.db)
  const campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  const people = {
    ma: await city.person('马春花', [{ role: 'villageOfficer', office: '村民委员会' }]),
    ...{ chen: staff.chen, zhou: staff.zhou, far: staff.far },
    yang: await city.person('杨帆', [{ role: 'specialist' }]),
  }
  await assignVillage(city.db, { campaignId, officerId: people.ma.id, divisionCode: VILLAGE })
  const householdId = await householdOf(city.db, people.ma)

  /** Somebody new at a door, in a household of their own; what the phone would have sent. */
  const meet = async (name: string, more: Partial<VisitedPerson> = {}): Promise<string> => {
    const personId = newId()
    const met = answered(personId, { isNew: true, name, relation: '户主', ...more })
    await push(newId(), met, { address: '柳树巷 9 号', head: name })
    return personId
  }
  const meetAgain = (personId: string, more: Partial<VisitedPerson> = {}) => push(householdId, answered(personId, more))
  const push = async (household: string, person: VisitedPerson, newHousehold?: { address: string; head: string }) => {
    const { epoch, kept } = await city.as(people.ma).call('visits.day')
    const record = aVisit({ campaignId, householdId: household, newHousehold, people: [person] })
    const { results } = await city.as(people.ma).call('visits.push', { epoch, kept, records: [record] as never })
    if (results[0]?.state !== 'kept') throw new Error(JSON.stringify(results))
    return record.id
  }
  const giveId = (person: { id: string }, residentId: string) =>
    city.db
      .updateTable('people')
      .set({
        resident_id_index: blindIndex('residentId', residentId),
        resident_id_sealed: seal(residentId, `people:resident_id:${person.id}`),
      })
      .where('id', '=', person.id)
      .execute()
  const compare = () => compareDue(city.door, city.clock.now, () => true)
  const waiting = async (who: Person = people.chen) => (await city.as(who).call('registry.desk')).items
  /** Submits an application with the ID number `APPLIED_ID`. */
  const apply = async (who: Person): Promise<string> =>
    (await submitted(who, [...mainDocuments, ...deferrableDocuments])).id
  return { city, ...people, apply, campaignId, householdId, meet, meetAgain, giveId, compare, waiting }
}
export type RegistryCity = Awaited<ReturnType<typeof registryCity>>

/** Every row of every table that speaks of one of these people, but for the registry's own and what is history. */
export async function dumpOf(db: TestCity['db'], ids: readonly string[]): Promise<Record<string, unknown[]>> {
  const history = ['file_checks', 'file_pairs', 'file_merges', 'audit_log', 'reminders', 'replays', 'decision_news']
  const { rows: tables } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text order by a.attname) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and format_type(a.atttypid, null) in ('uuid', 'text')
      and not c.relname = any(${history}::text[])
    group by c.relname order by c.relname`.execute(db)
  const dump: Record<string, unknown[]> = {}
  for (const { name, columns } of tables) {
    const isTheirs = sql.join(
      columns.map((column) => sql`${sql.ref(column)}::text = any(${[...ids]}::text[])`),
      sql` or `,
    )
    const { rows } =
      await sql`select to_jsonb(t) as row from ${sql.table(name)} t where ${isTheirs} order by 1`.execute(db)
    if (rows.length > 0) dump[name] = rows
  }
  return dump
}
