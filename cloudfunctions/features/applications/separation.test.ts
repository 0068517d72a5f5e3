import type { ActingRole } from '../../../src/domain/applications/application'
import { problemFrom } from '../../platform/constraints'
import { enterScope, type Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import { COUNTY, VILLAGE, type Person } from '../../platform/testing/city'
import { restoreBroken } from './undertakingRepository'
import { caseCity, type CaseCity } from './testing/story'

/** What a handler would do that forgot to ask the domain. */
let story: CaseCity
let id: string
beforeEach(async () => {
  story = await caseCity()
  const { people, submitted, look, move } = story
  id = (await submitted(people.li)).id
  await move(people.chen, await look(people.chen, { id }), 'accept')
  await move(people.zhou, await look(people.zhou, { id }), 'review')
  await move(people.zhao, await look(people.zhao, { id }), 'approve')
})
afterEach(() => story.city.close())

/** What the database says to it, as the caller would hear it. */
async function heard(run: (tx: Tx) => Promise<unknown>): Promise<string> {
  const going = story.city.door.transaction().execute(async (tx) => {
    await enterScope(tx, { personId: story.people.chen.id, areas: [COUNTY], roles: ['reviewer', 'treasurer'] })
    await run(tx)
  })
  return going.then(
    () => 'done',
    (error) => problemFrom(error)?.code ?? String(error),
  )
}

const act = (actor: Person, actor_role: ActingRole, action: 'pause' | 'approve' | 'orderPayment') =>
  heard((tx) =>
    tx
      .insertInto('application_events')
      .values({
        id: newId(),
        application_id: id,
        division_code: VILLAGE,
        seq: 90,
        action,
        at: story.city.clock.now,
        actor_id: actor.id,
        actor_name: actor.name,
        actor_role,
        office: '县人社局',
        comment: null,
        data: '{}',
      })
      .execute(),
  )

const pay = (by: Person) =>
  heard((tx) =>
    tx
      .insertInto('payments')
      .values({
        id: newId(),
        application_id: id,
        division_code: VILLAGE,
        attempt: 1,
        amount_fen: 500_000,
        account_holder: 'x',
        account_bank: 'x',
        account_sealed: 'x',
        account_index: 'x',
        account_masked: 'x',
        state: 'ordered',
        return_reason: null,
        ordered_by: by.id,
        ordered_at: story.city.clock.now,
        sent_at: null,
        ended_at: null,
      })
      .execute(),
  )

const setPart = (part: 'reviewer_id' | 'approver_id', person: Person) =>
  heard((tx) =>
    tx
      .updateTable('applications')
      .set({ [part]: person.id })
      .where('id', '=', id)
      .execute(),
  )

test('who reviewed, also earlier in the case, neither approves nor pays, and who approved doesn’t pay', async () => {
  const { chen, zhou, zhao, qian } = story.people
  expect(await act(chen, 'approver', 'approve')).toBe('same_person')
  expect(await act(zhou, 'approver', 'approve')).toBe('same_person')
  expect(await act(chen, 'treasurer', 'orderPayment')).toBe('same_person')
  expect(await act(zhao, 'treasurer', 'orderPayment')).toBe('same_person')
  expect(await act(zhao, 'reviewer', 'pause')).toBe('same_person')
  expect(await pay(zhou)).toBe('same_person')
  expect(await pay(zhao)).toBe('same_person')
  expect(await setPart('approver_id', zhou)).toBe('same_person')
  expect(await act(qian, 'treasurer', 'orderPayment')).toBe('done')
  expect(await pay(qian)).toBe('done')
})

test('nobody works their own case, nor one that they filed for another', async () => {
  const { li, officer } = story.people
  await story.city.db.updateTable('applications').set({ filed_by: officer.id }).where('id', '=', id).execute()
  for (const who of [li, officer]) {
    expect(await act(who, 'reviewer', 'pause')).toBe('same_person')
    expect(await act(who, 'treasurer', 'orderPayment')).toBe('same_person')
    expect(await pay(who)).toBe('same_person')
    expect(await setPart('reviewer_id', who)).toBe('same_person')
  }
})

test('who objected has no part in the case any more', async () => {
  const { city, people } = story
  const objection = { id: newId(), applicationId: id, text: '这家店年初就关门了，请核实' }
  await city.as(people.qian).call('applications.object', objection)
  expect(await act(people.qian, 'treasurer', 'orderPayment')).toBe('same_person')
})

test('nobody gives themselves the use of undertakings back', async () => {
  const { city, people } = story
  await city.db
    .insertInto('undertakings')
    .values({
      application_id: id,
      division_code: VILLAGE,
      person_id: people.li.id,
      missing_keys: ['premises'],
      text: 'x',
      signed_at: city.clock.now,
      working_days: 5,
      due_on: '2026-09-25',
      is_due_estimate: false,
      state: 'broken',
      ended_at: city.clock.now,
      restored_at: null,
      restored_by: null,
      restored_comment: null,
    })
    .execute()
  const restore = (by: Person) =>
    heard((tx) => restoreBroken(tx, { id, by: by.id, at: city.clock.now, comment: '已补齐' }))
  expect(await restore(people.li)).toBe('same_person')
  expect(await restore(people.sun)).toBe('done')
})
