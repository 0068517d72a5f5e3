import { contract } from '../../src/contract'
import { addMinutes } from '../../src/domain/core/plainDate'
import { router } from '../features/router'
import type { Reply } from './serve'
import { newId } from './newId'
import { matrix } from './matrix'
import type { Person } from './testing/city'
import { probes, type Probe } from './testing/matrixProbes'
import { matrixWorld, type Relation, type World } from './testing/matrixWorld'

const NOBODY = 'openid-nobody'
let world: World
beforeAll(async () => {
  world = await matrixWorld()
}, 60_000)
afterAll(() => world.city.close())

const rows = matrix
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [name = '', relation = '', cells = ''] = line.split('|').map((part) => part.trim())
    return { name, relation: relation as Relation, cells: cells.split(/ +/) }
  })

const endpoints = Object.entries(contract).flatMap(([feature, group]) =>
  Object.keys(group).map((name) => ({ feature, name, path: `${feature}.${name}` })),
)

test.each(endpoints)('$path has a handler, and stands in the table', ({ feature, name, path }) => {
  const group = (router as Record<string, Record<string, unknown>>)[feature]
  expect(group?.[name]).toBeDefined()
  expect(rows.map((row) => row.name)).toContain(path)
})

test('what the table names exists, and every probe is in it', () => {
  expect([...new Set(rows.map(({ name }) => name))].sort()).toEqual(Object.keys(probes).sort())
})

const REFUSED = ['not_signed_in', 'not_allowed', 'wrong_area', 'not_found', 'file_not_found', 'same_person']
/** What somebody hears who was let in, where the probe goes no further: any other refusal is one that nobody expected. */
const LET_IN: Record<string, string> = {
  'session.requestCode': 'phone_invalid',
  'session.confirmCode': 'code_expired',
  'session.changePhone': 'code_expired',
  'applications.saveDraft': 'draft_only',
  'applications.advance': 'answers_missing',
  'applications.object': 'action_not_possible',
  'applications.restoreUndertaking': 'action_not_possible',
  'files.register': 'upload_expired',
  'visits.keepPhoto': 'upload_expired',
  'rolls.begin': 'upload_expired',
  'rolls.act': 'roll_moved_on',
  'rolls.decide': 'roll_moved_on',
}

/** y: let in (and shown the matter); o: let in, and shown nothing of it; -: refused. */
function letterOf(path: string, reply: Reply, shows: string | undefined): string {
  if (reply.ok) return !shows || JSON.stringify(reply.json).includes(shows) ? 'y' : 'o'
  if (REFUSED.includes(reply.json.code)) return '-'
  return LET_IN[path] === reply.json.code ? 'y' : `!${reply.json.code}`
}

async function knock(probe: Probe, path: string, actor: Person | undefined, relation: Relation): Promise<string> {
  const subject = relation === 'mine' && actor ? actor : world.other
  const { input, shows } = await probe({ actor, subject, world })
  const who = world.city.as(actor ?? { openid: NOBODY })
  const reply = await who.send(path, { requestId: newId(), ...withId(path, input) })
  if (path.startsWith('session.')) await bindAgain(actor)
  return letterOf(path, reply, shows)
}

const withId = (path: string, input: object) =>
  ['help.ask', 'applications.begin', 'applications.object'].includes(path) ? { id: newId(), ...input } : input

/** Signing in and out changes who one is: back to who one was. */
async function bindAgain(actor: Person | undefined): Promise<void> {
  const { db, clock } = world.city
  const subject = actor?.openid ?? NOBODY
  await db.deleteFrom('identities').where('subject', '=', subject).execute()
  if (!actor) return
  const at = { bound_at: clock.now, seen_at: clock.now }
  await db
    .insertInto('identities')
    .values({ provider: 'wechat', subject, person_id: actor.id, ...at })
    .execute()
}

async function lineOf(name: string, relation: Relation): Promise<string[]> {
  const [path = ''] = name.split(' ')
  const probe = probes[name as keyof typeof probes]
  const cells = [relation === 'mine' ? '.' : await knock(probe, path, undefined, relation)]
  cells.push(await knock(probe, path, world.returnee, relation))
  for (const people of world.staff) {
    const letters: string[] = []
    for (const person of people) letters.push(await knock(probe, path, person, relation))
    cells.push(letters.join(''))
  }
  return cells
}

// A minute for each row: no more refusals of one person fall into it than are noted.
beforeEach(() => {
  world.city.clock.now = addMinutes(world.city.clock.now, 1)
})

test.each(rows)('$name $relation', async ({ name, relation, cells }) => {
  expect((await lineOf(name, relation)).join(' ')).toBe(cells.join(' '))
})
