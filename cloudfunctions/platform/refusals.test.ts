import { sql } from 'kysely'
import { caseCity, type CaseCity } from '../features/applications/testing/story'
import { enterScope } from './database'
import { newId } from './newId'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const refusals = () =>
  story.city.db.selectFrom('audit_log').selectAll().where('action', '=', 'refused').orderBy('id').execute()
const about = (subject_kind: string, subject_id: string, more: object) => [
  expect.objectContaining({ subject_kind, subject_id, ...more }),
]

test('whoever reaches for somebody’s case in vain is kept, with the case and what was tried', async () => {
  const { city, people, submitted } = story
  const sent = await submitted(people.li)
  await city.as(people.wang).refused('applications.get', { id: sent.id })
  const of = { person_id: people.wang.id, procedure: 'applications.get', problem: 'not_found', caller_index: null }
  expect(await refusals()).toEqual(about('application', sent.id, { ...of, at: city.clock.now }))
})

test.each([
  ['an office that one does not hold', 'qian', 'not_allowed'],
  ['another county’s case', 'far', 'not_found'],
  ['one’s own case', 'own', 'same_person'],
] as const)('%s', async (_, who, problem) => {
  const { city, people, submitted, refused } = story
  const own = await city.person('李审', [{ role: 'reviewer' }])
  const sent = await submitted(own)
  const actor = { ...people, own }[who]
  await refused(actor, sent, 'accept', { comment: '不可外传的话' })
  expect(await refusals()).toEqual(about('application', sent.id, { person_id: actor.id, problem }))
  expect(JSON.stringify(await refusals())).not.toContain('不可外传')
})

test('an office’s door that is closed to one is kept by its name', async () => {
  const { city, people } = story
  await city.as(people.li).refused('applications.desk', { search: '王群众' })
  expect(await refusals()).toEqual(about('procedure', 'applications.desk', { person_id: people.li.id }))
  expect(JSON.stringify(await refusals())).not.toContain('王群众')
})

test('a replay with other content', async () => {
  const { city, people } = story
  const input = { requestId: newId(), id: newId(), text: '补贴什么时候能到账？' }
  await city.as(people.li).call('help.ask', input)
  await city.as(people.li).refused('help.ask', { ...input, text: '另一个问题' })
  expect(await refusals()).toEqual(about('helpRequest', input.id, { problem: 'request_reused' }))
})

test('of a stranger only a hash is kept', async () => {
  const { city, people, submitted } = story
  const sent = await submitted(people.li)
  await city.stranger.refused('applications.get', { id: sent.id })
  const rows = await refusals()
  expect(rows).toEqual(about('application', sent.id, { person_id: null, problem: 'not_signed_in' }))
  expect(rows[0]).toMatchObject({ caller_index: expect.stringMatching(/^[\w-]{43}$/), division_code: '9901' })
  expect(JSON.stringify(rows)).not.toMatch(/openid|203\.0\.113/)
})

test('mistakes, stale pages, dead links and run-out sessions are nobody’s business', async () => {
  const { city, people, submitted, refused } = story
  const sent = await submitted(people.li)
  await refused(people.chen, { ...sent, version: 1 }, 'accept')
  await refused(people.chen, sent, 'decline')
  await refused(people.chen, sent, 'approve' as 'review')
  const before = (await refusals()).length
  await city.as(people.li).refused('applications.get', { id: 'x' })
  await city.as(people.li).refused('policies.get', { id: 'nothing' })
  await city.as(people.li).refused('applications.begin', { id: newId(), policyId: 'nothing' })
  await city.as(people.li).refused('nobody.knows', { id: sent.id })
  await city.stranger.refused('applications.mine')
  expect((await refusals()).length).toBe(before)
  expect((await refusals()).map(({ problem }) => problem)).toEqual(['not_allowed'])
})

test('nobody can fill the log: a person makes 20 rows a minute, all strangers together 60', async () => {
  const { city, people } = story
  const knock = (who: { openid: string }) => city.as(who).refused('applications.get', { id: newId() })
  for (let time = 0; time < 25; time += 1) await knock(people.wang)
  expect(await refusals()).toHaveLength(20)
  await knock(people.chen)
  expect(await refusals()).toHaveLength(21)
  for (let time = 0; time < 65; time += 1) await knock({ openid: `nobody-${time}` })
  expect(await refusals()).toHaveLength(81)
  city.clock.now = '2026-09-18T02:01:00.000Z'
  await knock(people.wang)
  expect(await refusals()).toHaveLength(82)
})

test('the place’s auditor reads them, and no other office does', async () => {
  const { city, people } = story
  await city.as(people.officer).refused('applications.desk', {})
  const seenBy = (areas: string[], role: 'auditor' | 'supervisor') =>
    city.door.transaction().execute(async (tx) => {
      await enterScope(tx, { personId: people.sun.id, areas, roles: [role] })
      const { rows } = await sql<{ procedure: string }>`select procedure from audit_log`.execute(tx)
      return rows.map(({ procedure }) => procedure)
    })
  expect(await seenBy(['990101'], 'auditor')).toEqual(['applications.desk'])
  expect(await seenBy(['990102'], 'auditor')).toEqual([])
  expect(await seenBy(['9901'], 'supervisor')).toEqual([])
})
