import type { Account, Move } from '../../src/domain/applications/application'
import { missingDeferrable } from '../../src/domain/applications/missingDocuments'
import type { ApplicationAction } from '../../src/domain/applications/status'
import { transitions } from '../../src/domain/applications/transitions'
import { advance } from '../../src/domain/applications/workflow'
import type { Actor } from '../../src/domain/core/actor'
import { dayOf, type Instant } from '../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../src/domain/core/workingDays'
import type { DocumentSpec, Policy } from '../../src/domain/policies/policy.schema'
import type { Case } from '../features/applications/cases'
import { insertObjection } from '../features/applications/noticeRepository'
import { officesOf, prepareSubmission } from '../features/applications/prepareSubmission'
import { saveCase } from '../features/applications/saveCase'
import { storedAnswers } from '../features/applications/sealing'
import type { Tx } from '../platform/database'
import { answersOf, correctedAccount } from './answersOf'
import type { MadeUpPerson } from './generatePeople'
import { insertRows } from '../platform/insertRows'
import { giveIn } from './pages'
import { seededId, type Random } from './random'
import type { Story } from './stories'
import { wordsFor } from './storyWords'

/** A story with its days: who, under which version, and at which moments. */
export type Scene = {
  story: Story
  person: MadeUpPerson
  policy: Policy
  version: number
  begunAt: Instant
  submittedAt: Instant
  moments: { action: ApplicationAction; at: Instant }[]
}
/** Who acts in each office of a county, and the neighbour who objects. */
export type Players = { actorFor: (role: string, county: string) => Actor; neighbour: Actor }
type Stage = { db: Tx; calendar: WorkCalendar; random: Random; players: Players }

/** Plays a case from its draft on by the very rules, moment by moment; what the rules refuse stops the seeding. */
export async function playStory(stage: Stage, scene: Scene): Promise<void> {
  let application = await begin(stage, scene)
  for (const { action, at } of scene.moments) application = await play(stage, scene, application, action, at)
}

async function begin({ db, random }: Stage, { person, policy, version, begunAt, story }: Scene): Promise<Case> {
  const { programme } = policy
  if (!programme) throw new Error(`nothing to apply for: ${policy.id}`)
  const missing = absent(programme.documents, story.missing)
  const specs = programme.documents.filter((spec) => !missing.includes(spec))
  const draft: Case = {
    ...{ id: seededId(random, begunAt), status: 'draft', version: 1, updatedAt: begunAt },
    ...{ policy, programme, policyId: policy.id, policyVersion: version, title: policy.title },
    ...{ applicantId: person.id, applicantName: person.name, divisionCode: person.divisionCode },
    answers: answersOf(programme.form, person),
    presentKeys: specs.map(({ key }) => key),
    events: [],
    hasBrokenUndertaking: false,
  }
  await insertRows(db, 'applications', [rowOf(draft)])
  await giveIn(db, draft, { specs, person, isCast: !!story.castKey, at: begunAt, take: 0 }, random)
  return draft
}

function rowOf(draft: Case) {
  const { answers, sealed_answers } = storedAnswers(draft.id, draft.programme.form, draft.answers)
  return {
    id: draft.id,
    policy_id: draft.policyId,
    policy_version: draft.policyVersion,
    division_code: draft.divisionCode,
    applicant_id: draft.applicantId,
    applicant_name: draft.applicantName,
    status: draft.status,
    version: draft.version,
    updated_at: draft.updatedAt,
    answers: JSON.parse(answers),
    sealed_answers,
    is_once_per_business: false,
  }
}

/** The last of the deferrable documents are those that weren't there. */
const absent = (specs: readonly DocumentSpec[], count: number) =>
  count ? specs.filter(({ requirement }) => requirement === 'deferrable').slice(-count) : []

async function play(stage: Stage, scene: Scene, locked: Case, action: ApplicationAction, at: Instant): Promise<Case> {
  const { db, calendar } = stage
  const brought = action === 'supplement' ? await bring(stage, scene, locked, at) : locked
  const isSubmission = action === 'submit'
  const before = isSubmission ? await prepareSubmission(db, brought, { now: at, today: dayOf(at) }) : brought
  const move: Move = {
    actor: moverOf(stage, scene, action),
    at,
    calendar,
    ...wordsFor(action, scene.story, before),
    ...(isSubmission && { offices: await officesOf(db, before.divisionCode), hasSignedUndertaking: true }),
    ...(action === 'correctAccount' && { account: correctedAccount(scene.person) satisfies Account }),
    ...(action === 'object' && { objectionId: seededId(stage.random, at) }),
  }
  const { application, events } = advance(before, action, move)
  const after: Case = { ...before, ...application, updatedAt: at }
  await saveCase({ db, now: at, calendar }, before, after, events, move)
  if (action === 'object') await noteObjection(stage, after, move)
  return after
}

function moverOf({ players }: Stage, { person, story }: Scene, action: ApplicationAction): Move['actor'] {
  const { by } = transitions[action]
  if (by === 'system') return 'system'
  if (by === 'anyone') return players.neighbour
  if (by === 'applicant') return { personId: person.id, name: person.name, grants: [] }
  return players.actorFor(by, story.county)
}

/** What was asked for: the promised documents, or those of the notice photographed again. */
async function bring({ db, random }: Stage, { person, story }: Scene, locked: Case, at: Instant): Promise<Case> {
  const missing = missingDeferrable(locked)
  const asked = new Set(locked.events.flatMap(({ data }) => data.items ?? []).map(({ documentKey }) => documentKey))
  const specs = missing.length ? missing : locked.programme.documents.filter(({ key }) => asked.has(key))
  const take = missing.length ? 0 : 1
  await giveIn(db, locked, { specs, person, isCast: !!story.castKey, at, take }, random)
  return { ...locked, presentKeys: [...new Set([...locked.presentKeys, ...specs.map(({ key }) => key)])] }
}

const OBJECTION = '听说他家雇的人里有两个是自家亲戚，只在忙的时候来，请核实是不是真的在这里干活。'

async function noteObjection({ db, players }: Stage, { id, divisionCode }: Case, { at, objectionId }: Move) {
  const { personId } = players.neighbour
  await insertObjection(db, {
    ...{ id: String(objectionId), applicationId: id, divisionCode, personId },
    ...{ text: OBJECTION, at },
  })
}
