import pg from 'pg'
import { z } from 'zod'
import { contract } from '../../src/contract'
import { addMinutes } from '../../src/domain/core/plainDate'
import { startStandIn, type StandIn } from '../host/standIn/standIn'
import { answered, aVisit } from '../features/visits/testing/roll'
import { newId } from './newId'
import { VILLAGE, type Person } from './testing/city'
import { probes, type Probe } from './testing/matrixProbes'
import { matrixWorld, type Scene, type World } from './testing/matrixWorld'
import { loadModule } from 'libpg-query'
import { refusedIn } from './testing/carried'
import { faultsOf, firstColumns, planFunctions, planOf, pretendCity, recordStatements } from './testing/plans'
import type { Statement } from './testing/plans'

/** Tables that may be read from end to end, because they don't grow with people or cases. */
const small: Record<string, string> = {
  installations: 'one row',
  divisions: 'the places of one city, some 3,200',
  calendar_years: 'a row a year',
  calendar_days: 'the holidays and make-up days of those years',
  policies: 'the programmes in force around one city, dozens to hundreds, published by hand',
  policy_versions: 'some versions of each of them',
  demonstration_people: 'the cast of a made-up city',
  campaigns: 'some in a year',
  roll_imports: 'files that were imported, by hand, some hundreds in a year',
  questionnaires: 'the versions of one questionnaire',
  grants: 'the staff, some thousands in the largest city; they hold areas that contain a place, which no btree finds',
}

/** What stays as it is, by endpoint or function, and why it can. */
const accepted: Record<string, string> = {
  'applications.desk: sorts applications of an area':
    'by urgency, which no index knows, or what ended, by day: the cases of one area at one stage, some thousands at most',
  'applications.publicNotices: walks public_notices':
    'along the index of the notices that still run, in its order, to the end of the page',
  'help.desk: sorts help_requests of an area': 'what waits, then what was answered last: the questions of one area',
  'registry.desk: sorts file_pairs of an area': 'what waits, then what was decided last: the pairs of one area',
  'campaigns.assign: sorts village_assignments of an area': 'those of the villages that were chosen, fifty at most',
  'reminders.callTasks: sorts call_tasks of an area': 'what is still to be called in one area, and the last day',
  'looks_at_me: sorts audit_log of an area':
    'each time that somebody took one village’s roll along, day by day: some thousand lines in a year',
}

/** What nobody is let in to here, as it takes more than one call; it is looked at as far as the refusal. */
const refused: Record<string, string> = {
  'session.changePhone': 'takes a code that the person has just been sent',
  'applications.restoreUndertaking': 'takes a promise that was broken',
  'files.register': 'takes a page that was really uploaded',
}

/** Lists that come in one piece, and why that can be. */
const inOnePiece: Record<string, string> = {
  'session.demonstrationPeople': 'the cast of a made-up city',
  'session.divisions': 'the parts of one place',
  'campaigns.questionnaires': 'the versions of one questionnaire',
  'campaigns.officers': 'the village officers for one place',
  'eligibility.facts': 'one line for each of the facts that criteria ask for',
  'coverage.own': 'the villages of one officer',
  'needs.mine': 'the eight things that one person may need, each as often as they said it anew',
  'eligibility.overview': 'the programmes around one city',
}

type Way = (scene: Scene) => Promise<object[]> | object[]
const NOBODY = '00000000-0000-4000-8000-000000000000'
const AFTER = `2026-09-18T02:00:00.000Z,${NOBODY}`
/** The same asked in another way, where other statements are sent then. */
const ways: Record<string, Way> = {
  'session.confirmCode': async ({ actor, subject }) => {
    if (!actor || actor !== subject) return []
    const phone = '13700000002'
    await world.city.as(actor).call('session.requestCode', { phone })
    return [{ phone, code: standIn.sent.find(({ to }) => to === phone)?.code, name: '新人', divisionCode: VILLAGE }]
  },
  'session.requestCode': ({ actor, subject }) => (actor === subject ? [{ phone: '13700000001' }] : []),
  'policies.list': () => [{ search: '补贴' }, { scope: 'followed' }],
  'applications.desk': () => [
    ...['waiting', 'overdue', 'done'].map((stage) => ({ stage })),
    ...['intake', 'done'].map((stage) => ({ stage, cursor: `2026-09-18|${NOBODY}` })),
    { search: '某' },
  ],
  'applications.mine': () => [{ cursor: AFTER }],
  'applications.publicNotices': () => [{ cursor: `2026-09-18,${NOBODY}` }],
  'help.mine': () => [{ cursor: AFTER }],
  'help.desk': () => [{ stage: 'done' }, { cursor: AFTER }, { stage: 'done', cursor: AFTER }],
  'needs.desk': () => [
    { stage: 'done' },
    { cursor: AFTER, kind: 'money' },
    { stage: 'done', cursor: AFTER, segment: 'wantsBusiness' },
  ],
  'reminders.callTasks': () => [{ stage: 'done' }, { cursor: AFTER }, { stage: 'done', cursor: AFTER }],
  'reminders.inbox': () => [{ cursor: AFTER }],
  'visits.households': () => [{ cursor: NOBODY }, { packed: true }, { packed: true }, { packed: true, cursor: NOBODY }],
  'visits.push': async ({ actor, subject }) => {
    const { campaignId, divisionCode, householdId } = await world.rollOf(subject, actor)
    const says = (needs: string[], more = {}) =>
      aVisit({
        ...{ campaignId, divisionCode, householdId, ...more },
        people: [answered(subject.id, { answers: { wish: ['job'], needs } })],
      })
    const wrong = says(['money'])
    return [{ records: [wrong, says(['place'], { replaces: wrong.id })] }]
  },
  'visits.keepPhoto': async ({ actor, subject }) => {
    const photo = await world.photoOf(subject, actor)
    await world.arrived(photo.photoId)
    return [{ ...photo, uploadKey: 'x' }]
  },
  'coverage.households': () => [
    { of: 'all', cursor: `${VILLAGE}|${NOBODY}` },
    { of: 'due', cursor: `${VILLAGE}|${NOBODY}` },
  ],
  'rolls.begin': async ({ actor }) => (actor && world.isSupervisor(actor) ? [await world.sendRoll(actor)] : []),
  'registry.desk': () => [{ stage: 'done' }, { cursor: AFTER }, { stage: 'done', cursor: AFTER }],
  'registry.looks': () => [{ cursor: AFTER }],
  'rolls.list': () => [{ cursor: AFTER }],
  'rolls.advance': async ({ actor }) =>
    world.isSupervisor(actor)
      ? [{ id: await world.newRollAt('committing') }, { id: await world.newRollAt('undoing') }]
      : [],
  'rolls.act': async ({ actor }) =>
    world.isSupervisor(actor)
      ? [
          { id: await world.newRollAt('preview'), action: 'commit' },
          { id: await world.newRollAt('committing'), action: 'undo' },
        ]
      : [],
  'rolls.decide': async ({ actor }) => {
    if (!world.isSupervisor(actor)) return []
    const id = await world.newRollAt('preview')
    const known = await rowAsking(id, 'phoneElsewhere')
    return [
      { id, line: 4, about: 'phoneTwice', answer: 'other' },
      { id, ...known },
      { id, line: 4, about: '', answer: 'again' },
    ]
  },
  'rolls.rows': () => [{ state: 'new' }, { stays: true }, { cursor: '2' }],
  'rolls.toMend': () => [{ after: 2 }],
  'campaigns.list': () => [{ cursor: `2026-09-18,${NOBODY}` }],
  'campaigns.villages': () => [{ cursor: VILLAGE }],
  'campaigns.assign': () => [world.assignmentTo(1), world.assignmentTo(0)],
}

/** What can be said of the line that is doubtful for this reason. */
async function rowAsking(id: string, about: string) {
  const { items } = await world.city.as(world.staff[5]?.[0] as Person).call('rolls.rows', { id, state: 'doubtful' })
  const row = items.find(({ question }) => question?.about === about)
  const [one] = row?.question?.candidates ?? []
  return { line: row?.line ?? 0, about, answer: one?.answer, choice: one?.id }
}

let world: World
let standIn: StandIn
let owner: pg.Client
let door: pg.Client
let statements: Statement[]
let letIn: Set<string>
let first: Map<string, string>
beforeAll(async () => {
  world = await matrixWorld()
  standIn = await startStandIn()
  Object.assign(process.env, standIn.environment)
  owner = new pg.Client({ connectionString: world.city.ownerUrl })
  door = new pg.Client({ connectionString: world.city.doorUrl })
  await Promise.all([owner.connect(), door.connect()])
  const play = await playAll()
  statements = play.statements
  letIn = play.answered
  await owner.query('analyze')
  await pretendCity(owner)
  first = await firstColumns(owner)
}, 180_000)
afterAll(async () => {
  await Promise.all([owner.end(), door.end()])
  await world.city.close()
  await standIn.close()
})

/** Every endpoint once by whose matter it is, and by each office of the county: whom it lets in is among them. */
async function playAll() {
  const record = recordStatements()
  const answered = new Set<string>()
  const others = world.staff.flatMap(([person]) => (person ? [{ actor: person, subject: world.other }] : []))
  const scenes = [{ actor: world.returnee, subject: world.returnee }, ...others]
  const turns = inOrder().flatMap(([name, probe]) =>
    scenes.map((scene) => ({ path: name.split(' ')[0] ?? '', probe, scene })),
  )
  for (const { path, probe, scene } of turns) {
    world.city.clock.now = addMinutes(world.city.clock.now, 1)
    const { input } = await probe({ ...scene, world })
    const more = (await ways[path]?.({ ...scene, world })) ?? []
    for (const way of [{}, ...more]) {
      record.during(path)
      const reply = await send(scene.actor, path, { ...input, ...way })
      record.during('')
      if (reply.ok) answered.add(path)
    }
  }
  return { statements: record.stop(), answered }
}

/** Who has signed out or become somebody else is no longer who they were: these last. */
const inOrder = (): [string, Probe][] => {
  const isLast = (name: string) => ['session.signOut', 'session.become', 'session.confirmCode'].includes(name)
  return Object.entries(probes).sort(([a], [b]) => Number(isLast(a)) - Number(isLast(b)))
}

const send = (actor: Person, path: string, input: object) =>
  world.city.as(actor).send(path, { requestId: newId(), id: newId(), ...input })

const isSmall = (fault: string) => Object.keys(small).includes(fault.replace(/^\w+ (\w+).*$/, '$1'))

async function allFaults(): Promise<Map<string, string>> {
  const faults = new Map<string, string>()
  for (const statement of statements.filter(({ looks }) => looks))
    for (const fault of faultsOf(await planOf(door, statement), first))
      if (!isSmall(fault)) faults.set(`${statement.path}: ${fault}`, statement.text)
  for (const [name, plan] of await planFunctions(owner))
    for (const fault of faultsOf(plan, first)) if (!isSmall(fault)) faults.set(`${name}: ${fault}`, name)
  return faults
}

test('every endpoint sends what is looked at here, and answers', () => {
  const endpoints = Object.entries(contract).flatMap(([feature, group]) =>
    Object.keys(group).map((name) => `${feature}.${name}`),
  )
  expect(endpoints.filter((path) => !statements.some((statement) => statement.path === path))).toEqual([])
  expect(endpoints.filter((path) => !letIn.has(path)).sort()).toEqual(Object.keys(refused).sort())
})

test('no request walks a table that grows with people or cases, nor sorts what an area holds, but where it says why', async () => {
  const faults = await allFaults()
  const found = [...faults].filter(([fault]) => !accepted[fault]).map(([fault, text]) => `${fault}\n    ${text}`)
  expect(found).toEqual([])
  expect(Object.keys(accepted).filter((fault) => !faults.has(fault))).toEqual([])
})

test('every statement is one that a distributed engine carries too', async () => {
  await loadModule()
  const found = statements.flatMap(({ path, text }) => refusedIn(text).map((refused) => `${path} ${refused}: ${text}`))
  expect(found).toEqual([])
})

test('no page is found by counting off the pages before it', () => {
  expect(statements.filter(({ text }) => /\boffset\b/i.test(text)).map(({ path }) => path)).toEqual([])
})

test('every list is paged by key, or says why it comes in one piece', () => {
  const lists = Object.entries(contract).flatMap(([feature, group]) =>
    Object.entries(group).flatMap(([name, procedure]) => {
      const output = procedure['~orpc'].outputSchema
      const fields = output instanceof z.ZodObject ? Object.keys(output.shape) : []
      return fields.includes('items') && !fields.includes('next') ? [`${feature}.${name}`] : []
    }),
  )
  expect(lists.sort()).toEqual(Object.keys(inOnePiece).sort())
})
