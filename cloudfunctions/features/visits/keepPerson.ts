import type { DivisionCode } from '../../../src/domain/core/division'
import { Problem } from '../../../src/domain/core/problem'
import type { VisitedPerson } from '../../../src/domain/visits/visit'
import type { Context } from '../../platform/context'
import { blindIndex, seal } from '../../platform/crypto'
import { findHome, insertMember, insertPerson, type Numbers } from './personRepository'

/**
 * Begins the file of a new person, or finds the known one, who has to live in the village; and puts them into the household.
 * @returns whether a number that was said stands on another file: it stays in the sealed record alone, for people to decide
 * @throws Problem not_found
 */
export async function keepPerson(
  context: Context,
  person: VisitedPerson,
  divisionCode: DivisionCode,
  householdId: string,
): Promise<boolean> {
  const { db } = context
  const { personId, isNew, relation = '' } = person
  const isKnown = (await findHome(db, personId)) !== undefined
  const isWhole = isKnown || !isNew || (await beginFile(context, person, divisionCode))
  if ((await findHome(db, personId)) !== divisionCode) throw new Problem('not_found')
  await insertMember(db, { householdId, personId, divisionCode, relation })
  return !isWhole
}

/** Families share a phone: then the ID alone, then neither. @returns whether all that was said could be put on the file */
async function beginFile({ db, now }: Context, person: VisitedPerson, divisionCode: DivisionCode): Promise<boolean> {
  const { personId: id, name = '' } = person
  const phone = numberOf(id, 'phone', person.phone)
  const residentId = numberOf(id, 'residentId', person.residentId?.toUpperCase())
  const attempts: Numbers[] = [{ phone, residentId }, { residentId }, { phone }, {}]
  for (const [place, numbers] of attempts.entries())
    if (await insertPerson(db, { id, name, divisionCode, createdAt: now, ...numbers })) return place === 0
  return false
}

const columns = { phone: 'phone', residentId: 'resident_id' } as const
const numberOf = (id: string, kind: keyof typeof columns, value: string | undefined) =>
  value ? { sealed: seal(value, `people:${columns[kind]}:${id}`), index: blindIndex(kind, value) } : undefined
