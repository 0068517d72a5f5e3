import type { Account, Move } from '../../../src/domain/applications/application'
import { missingDeferrable } from '../../../src/domain/applications/missingDocuments'
import type { ApplicationAction } from '../../../src/domain/applications/status'
import { caseDivision, caseNumber, countyOf, factsIn } from '../../../src/domain/applications/submission'
import { transitions } from '../../../src/domain/applications/transitions'
import { advance } from '../../../src/domain/applications/workflow'
import type { Actor } from '../../../src/domain/core/actor'
import { addDays, dayOf, type Instant } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import { amountOf } from '../../../src/domain/eligibility/amount'
import type { DocumentSpec } from '../../../src/domain/policies/policy.schema'
import type { Case } from '../../features/applications/cases'
import { answersOf, correctedAccount } from '../answersOf'
import { castId } from '../castPeople'
import type { MadeUpPerson } from '../generatePeople'
import { pickWeighted, seededId, type Random } from '../random'
import { noticeItems } from '../storyWords'
import type { CaseRows } from './caseRows'
import { inHours, nextMoment } from './nextMoment'
import { CONDITIONAL, pastComments } from './pastWords'
import type { Plan } from './planCases'
import { conditionalRoads, quickRoads, slowRoads, type Road } from './roads'

export type Past = {
  calendar: WorkCalendar
  now: Instant
  random: Random
  /** who acts in an office of a county */
  cast: (role: string, county: string, random: Random) => Actor
  /** the next number of a county in a year */
  count: (county: string, year: number) => number
  rows: Pick<CaseRows, 'pages' | 'moved' | 'close'>
}
type Scene = { person: MadeUpPerson; roles: Map<string, Actor> }

const neighbour: Actor = { personId: castId('zhou'), name: '周小燕', grants: [] }
const offices = { reviewer: '县人社局', approver: '县人社局', treasurer: '县财政局' }
const QUICK_DAYS = 7

/** Plays a case by the domain's own transitions until it is over or today has come, and hands on every row of it. */
export function playPast(past: Past, plan: Plan, submittedAt: Instant): Road {
  const { random, calendar, now, rows } = past
  const road = pickWeighted(random, roadsOf(plan))
  const scene = { person: plan.person, roles: new Map<string, Actor>() }
  const draft = begin(past, plan, road, submittedAt)
  let application = play(past, scene, draft, 'submit', submittedAt)
  for (const step of road.steps) {
    const at = nextMoment(application, step, calendar, random)
    if (at > now) break
    application = play(past, scene, application, step[0], at)
  }
  rows.close(application)
  return road
}

function roadsOf({ version: { policy } }: Plan) {
  const { programme } = policy
  if (!programme || programme.clock.reviewWorkingDays > QUICK_DAYS) return slowRoads
  const canPromise = programme.documents.some(({ requirement }) => requirement === 'deferrable')
  return programme.allowsConditionalAcceptance && canPromise ? conditionalRoads : quickRoads
}

function begin({ random, count, rows }: Past, plan: Plan, road: Road, submittedAt: Instant): Case {
  const { person, version } = plan
  const { policy } = version
  const { programme } = policy
  if (!programme) throw new Error(`nothing to apply for: ${policy.id}`)
  const begunAt = inHours('submit', addDays(dayOf(submittedAt), -1), random)
  const answers = answersOf(programme.form, person)
  const stated = factsIn(programme.form, answers)
  const divisionCode = caseDivision(stated, policy.region, person.divisionCode)
  const [county, year] = [countyOf(divisionCode), Number(dayOf(submittedAt).slice(0, 4))]
  const specs = presentOf(programme.documents, road.missing ?? 0)
  const draft: Case = {
    ...{ id: seededId(random, begunAt), status: 'draft', version: 1, updatedAt: begunAt },
    ...{ policy, programme, policyId: policy.id, policyVersion: version.version, title: policy.title },
    ...{ applicantId: person.id, applicantName: person.name, divisionCode, answers },
    ...{ presentKeys: specs.map(({ key }) => key), events: [], hasBrokenUndertaking: false },
    number: caseNumber(county, year, count(county, year)),
    amountFen: amountOf(policy.amount, { ...person.life, ...stated }, dayOf(submittedAt)).fen,
    submittedAt,
  }
  rows.pages(draft, person, specs, begunAt, 0)
  return draft
}

/** The last of the deferrable documents are those that weren't there. */
function presentOf(documents: readonly DocumentSpec[], missing: number): DocumentSpec[] {
  const absent = missing ? documents.filter(({ requirement }) => requirement === 'deferrable').slice(-missing) : []
  return documents.filter((spec) => !absent.includes(spec))
}

function play(past: Past, scene: Scene, locked: Case, action: ApplicationAction, at: Instant): Case {
  const { calendar, random, rows } = past
  const before = action === 'supplement' ? bring(past, scene, locked, at) : locked
  const move: Move = {
    actor: moverOf(past, scene, before, action),
    at,
    calendar,
    comment: commentOf(before, action),
    ...(action === 'notify' && { items: noticeItems(before) }),
    ...(action === 'submit' && { offices, hasSignedUndertaking: true }),
    ...(action === 'correctAccount' && { account: correctedAccount(scene.person) satisfies Account }),
    ...(action === 'object' && { objectionId: seededId(random, at) }),
  }
  const { application, events } = advance(before, action, move)
  const after: Case = { ...before, ...application, updatedAt: at }
  rows.moved(before, after, events, move)
  return after
}

const commentOf = ({ status }: Case, action: ApplicationAction) =>
  action === 'review' && status === 'in_review_conditional' ? CONDITIONAL : pastComments[action]

/** The same person keeps the case in each office, as the rules want. */
function moverOf({ cast, random }: Past, { person, roles }: Scene, { divisionCode }: Case, action: ApplicationAction) {
  const { by } = transitions[action]
  if (by === 'system') return 'system'
  if (by === 'anyone') return neighbour
  if (by === 'applicant') return { personId: person.id, name: person.name, grants: [] }
  const actor = roles.get(by) ?? cast(by, countyOf(divisionCode), random)
  roles.set(by, actor)
  return actor
}

/** What was asked for: the promised documents, or those of the notice photographed again. */
function bring({ rows }: Past, { person }: Scene, locked: Case, at: Instant): Case {
  const missing = missingDeferrable(locked)
  const asked = new Set(locked.events.flatMap(({ data }) => data.items ?? []).map(({ documentKey }) => documentKey))
  const specs = missing.length ? missing : locked.programme.documents.filter(({ key }) => asked.has(key))
  rows.pages(locked, person, specs, at, missing.length ? 0 : 1)
  return { ...locked, presentKeys: [...new Set([...locked.presentKeys, ...specs.map(({ key }) => key)])] }
}
