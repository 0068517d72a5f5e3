import type { Actor } from '../../src/domain/core/actor'
import { addDays, dayOf, startOfDay, type Instant, type PlainDate } from '../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../src/domain/core/workingDays'
import type { Policy } from '../../src/domain/policies/policy.schema'
import type { Tx } from '../platform/database'
import { makeApplicants } from './applicants'
import { castId } from './castPeople'
import { SEED } from './divisions'
import type { MadeUpPerson } from './generatePeople'
import { insertPeople } from './insertPeople'
import { atMinute, workingDaysBehind } from './moments'
import { playStory, type Players, type Scene } from './playStory'
import { between, seededRandom, type Random } from './random'
import { staff } from './staff'
import { stories, type Beat, type Story } from './stories'

type Version = { policy_id: string; version: number; content: Policy; published_at: Instant }
type Setting = { days: readonly PlainDate[]; versions: readonly Version[] }

const LONGEST_AGO = 260
const MAIN: Story['policyId'] = 'guichuan-startup-grant'

/** Plays every story up to `now`, in the order in which they were submitted, so that the case numbers run as they would have. */
export async function seedCases(
  db: Tx,
  now: Instant,
  calendar: WorkCalendar,
  cast: readonly MadeUpPerson[],
  villages: readonly string[],
): Promise<number> {
  const today = dayOf(now)
  const random = seededRandom(`${SEED}/cases`)
  const setting = { days: workingDaysBehind(today, LONGEST_AGO, calendar), versions: await listVersions(db) }
  const dated = stories.map((story) => datedStory(story, setting))
  const made = makeApplicants(
    SEED,
    dated.filter(({ story }) => !story.castKey),
    today,
    villages,
  )
  await insertPeople(db, made, random)
  const others = made[Symbol.iterator]()
  const scenes = dated.map((one) => {
    const castMember = cast.find(({ id }) => one.story.castKey && id === castId(one.story.castKey))
    return sceneOf(one, castMember ?? others.next().value, setting, random)
  })
  const inOrder = scenes.sort((one, other) => one.submittedAt.localeCompare(other.submittedAt))
  for (const scene of inOrder) await playStory({ db, calendar, random, players }, scene)
  return inOrder.length
}

function listVersions(db: Tx): Promise<Version[]> {
  return db
    .selectFrom('policy_versions')
    .select(['policy_id', 'version', 'content', 'published_at'])
    .where('policy_id', 'like', 'guichuan-%')
    .orderBy('version', 'desc')
    .execute()
}

type Dated = { story: Story; beats: readonly Beat[]; submittedOn: PlainDate; version: Version }

/** The days decide the rest: the version of that day, the pace of that version, and another policy where one had ended. */
function datedStory(story: Story, { days, versions }: Setting): Dated {
  const at = (beats: readonly Beat[]) => days[beats[0]?.ago ?? 0] as PlainDate
  const slow = story.beatsBefore && { beats: story.beatsBefore, submittedOn: at(story.beatsBefore) }
  const versionOn = (policyId: string, on: PlainDate) =>
    versions.find((one) => one.policy_id === policyId && dayOf(one.published_at) <= on)
  const isSlow = slow && versionOn(story.policyId, slow.submittedOn)?.version === 1
  const beats = isSlow ? slow.beats : story.beats
  const submittedOn = at(beats)
  const wanted = versionOn(story.policyId, submittedOn)
  const isOver = !wanted || (wanted.content.validTo ?? '9999') < submittedOn
  const version = isOver ? versionOn(MAIN, submittedOn) : wanted
  if (!version) throw new Error(`no policy to apply for on ${submittedOn}: seed the policies first`)
  return { story, beats, submittedOn, version }
}

const NINE = 9 * 60
const FIVE = 17 * 60
const NIGHT = 21 * 60
const JUST_AFTER_MIDNIGHT = 5
const atMidnight = new Set<string>(['endPublicNotice', 'terminate', 'acceptBySilence'])
const atHome = new Set<string>(['submit', 'supplement', 'confirmReceipt', 'denyReceipt', 'correctAccount', 'object'])

/** Offices keep their hours, the timer runs after midnight, and people apply in the evening too. */
function minuteOf(action: string, random: Random): number {
  if (atMidnight.has(action)) return JUST_AFTER_MIDNIGHT
  return between(random, NINE, atHome.has(action) ? NIGHT : FIVE)
}

function sceneOf(
  { story, beats, submittedOn, version }: Dated,
  person: MadeUpPerson | undefined,
  { days }: Setting,
  random: Random,
): Scene {
  if (!person) throw new Error(`nobody for the story of ${story.castKey ?? 'an applicant'}`)
  const moments = beats.map(({ action, ago }) => ({
    action,
    at: atMinute(days[ago] as PlainDate, minuteOf(action, random)),
  }))
  return {
    story,
    person,
    policy: version.content,
    version: version.version,
    begunAt: atMinute(addDays(submittedOn, -1), between(random, NINE, NIGHT)),
    submittedAt: moments[0]?.at ?? startOfDay(submittedOn),
    moments: story.isDraft ? [] : moments,
  }
}

const actorOf = (member: (typeof staff)[number]): Actor => ({
  personId: castId(member.key),
  name: member.name,
  grants: [{ role: member.role, area: member.area, office: member.office }],
})

const players: Players = {
  actorFor: (role, county) => {
    const member = staff.find((one) => one.role === role && one.area === county)
    if (!member) throw new Error(`nobody is ${role} in ${county}`)
    return actorOf(member)
  },
  neighbour: { personId: castId('zhou'), name: '周小燕', grants: [] },
}
