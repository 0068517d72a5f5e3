import type { Instant } from '../../../src/domain/core/plainDate'
import type { Change } from '../../../src/domain/rolls/judge'
import type { Context } from '../../platform/context'
import { seal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import type { Due } from './commitBlock'
import * as repository from './commitRepository'
import type { Written } from './rowRepository'
import { deleteMembers } from './undoRepository'

/** What a line did, for taking it back: what it began, and what it changed. */
export type Deed = 'person' | 'household' | 'member' | 'moved' | 'relation' | 'phone' | 'residentId' | 'stated'
/** What was said of the household before. */
export type Before = { head: string; address: string; statedAt: Instant }
/** Where somebody lived before they moved out. */
export type Home = { householdId: string; relation: string }
/** What a line keeps for taking it back: `Before` where it did `stated`, `homes` where it did `moved`. */
export type Kept = Partial<Before> & { homes?: Home[] }
export const beforePlace = (importId: string, line: number) => `roll_rows:before:${importId}:${line}`

/** Writes these lines in sets. @returns what each did, by its line; a line that somebody else was faster than is left out */
export async function writeLines(
  { db, now }: Pick<Context, 'db' | 'now'>,
  roll: { id: string },
  due: readonly Due[],
  statedAt: Instant,
): Promise<Map<number, Written>> {
  const people = await repository.insertPeople(db, due.filter(isNew).map(personOf), now)
  const able = due.filter((one) => !isNew(one) || people.has(one.line.ownPersonId))
  const households = await repository.insertHouseholds(db, newHouseholds(able), statedAt)
  await repository.insertMembers(db, able.filter(joins).map(memberOf))
  await deleteMembers(
    db,
    able.flatMap((one) => homesLeft(one).map(({ householdId }) => ({ householdId, personId: personIdOf(one) }))),
  )
  for (const kind of ['phone', 'residentId'] as const)
    await repository.addNumbers(db, kind, able.filter((one) => changes(one, kind)).map(numberOf(kind)))
  const written = new Map<number, Written>()
  for (const one of able) {
    const before = await restate(db, one, statedAt)
    written.set(one.line.line, writtenBy(roll.id, one, { before, isFirst: households.delete(householdIdOf(one)) }))
  }
  return written
}

const isNew = ({ judgement }: Due) => judgement.state === 'new'
const changes = ({ judgement }: Due, field: Change['field']) => judgement.changes.some((one) => one.field === field)
const joins = (one: Due) => isNew(one) || changes(one, 'household')
/** Where somebody lives no more who moved into the household of the line, because people said so. */
function homesLeft(one: Due): Home[] {
  if (!one.line.said?.movesHome || !changes(one, 'household')) return []
  const homes = one.known.homesOf(personIdOf(one))
  return homes.map(({ household, relation }) => ({ householdId: household.id, relation }))
}
const householdIdOf = ({ judgement }: Due) => judgement.householdId ?? ''
const personIdOf = ({ judgement }: Due) => judgement.personId ?? ''

const columns = { phone: 'phone', residentId: 'resident_id' } as const
const numberOf = (kind: repository.NumberKind) => (one: Due) => ({
  personId: personIdOf(one),
  sealed: seal(one.line[kind], `people:${columns[kind]}:${personIdOf(one)}`),
  index: kind === 'phone' ? one.line.phoneIndex : one.line.idIndex,
})

function personOf(one: Due): repository.NewPerson {
  const { ownPersonId: id, name, divisionCode, phone, residentId } = one.line
  return {
    ...{ id, name, divisionCode },
    ...(phone && one.judgement.takesPhone && { phone: numberOf('phone')(one) }),
    ...(residentId && { residentId: numberOf('residentId')(one) }),
  }
}

const memberOf = (one: Due): repository.NewMember => ({
  ...{ householdId: householdIdOf(one), personId: personIdOf(one) },
  ...{ divisionCode: one.line.divisionCode, relation: one.line.relation },
})

/** Those that nobody knows yet, each by the first of its lines. */
function newHouseholds(able: readonly Due[]): repository.NewHousehold[] {
  const first = new Map<string, Due>()
  for (const one of able.filter(joins))
    if (!one.known.household(householdIdOf(one)) && !first.has(householdIdOf(one))) first.set(householdIdOf(one), one)
  return [...first].map(
    ([
      id,
      {
        line: { divisionCode, head, address },
      },
    ]) => ({
      ...{ id, divisionCode, head, addressSealed: seal(address, `households:address:${id}`) },
    }),
  )
}

/** The later word on a household, and a relation that nobody has told. @returns what was said of the household before */
async function restate(db: Tx, one: Due, statedAt: Instant): Promise<Before | undefined> {
  const id = householdIdOf(one)
  const { line, known } = one
  if (changes(one, 'relation'))
    await repository.setRelation(db, { householdId: id, personId: personIdOf(one), from: '', to: line.relation })
  const household = known.household(id)
  if (!household || !(changes(one, 'address') || changes(one, 'head'))) return undefined
  const { head, address, statedAt: from } = household
  const addressSealed = seal(line.address || address, `households:address:${id}`)
  const isDone = await repository.restateHousehold(db, { id, head: line.head, addressSealed, statedAt }, from)
  return isDone ? { head, address, statedAt: from } : undefined
}

type Done = { before: Before | undefined; isFirst: boolean }

function writtenBy(importId: string, one: Due, { before, isFirst }: Done): Written {
  const { line, row, judgement } = one
  const homes = homesLeft(one)
  const kept: Kept = { ...before, ...(homes.length > 0 && { homes }) }
  const isKept = before !== undefined || homes.length > 0
  const did: [Deed, boolean][] = [
    ['person', isNew(one)],
    ['household', isFirst],
    ['member', joins(one)],
    ['moved', homes.length > 0],
    ['relation', changes(one, 'relation')],
    ['phone', changes(one, 'phone')],
    ['residentId', changes(one, 'residentId')],
    ['stated', before !== undefined],
  ]
  return {
    ...{ line: line.line, state: judgement.state, contentSealed: row.contentSealed },
    did: did.filter(([, isSo]) => isSo).map(([deed]) => deed),
    beforeSealed: isKept ? seal(JSON.stringify(kept), beforePlace(importId, line.line)) : null,
  }
}
