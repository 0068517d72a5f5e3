import { dayOf } from '../../../src/domain/core/plainDate'
import { maskPhone } from '../../../src/domain/core/phone'
import { maskResidentId } from '../../../src/domain/core/residentId'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { blindIndex, unseal } from '../../platform/crypto'
import type { SaidIn, SideRow } from './sideRepository'

/** Numbers of one kind of one file: masked to be read, by their index to be compared. */
export type Numbers = { words: string[]; indexes: string[] }
type Kind = 'phone' | 'residentId'
const mask = { phone: maskPhone, residentId: maskResidentId }

/** What stands on the file, and what was said at a door and stands on another. */
export function numbersOf(kind: Kind, side: SideRow, said: readonly SaidIn[]): Numbers {
  const own = onFile(kind, side)
  const told = said.filter(({ personId }) => personId === side.id).flatMap((visit) => saidOf(kind, visit))
  const all = [...own, ...told.filter(({ index }) => !own.some((one) => one.index === index))]
  return { words: all.map(({ words }) => words), indexes: all.map(({ index }) => index) }
}

function onFile(kind: Kind, { id, ...side }: SideRow) {
  const [sealed, index, column] =
    kind === 'phone'
      ? [side.phoneSealed, side.phoneIndex, 'phone']
      : [side.residentIdSealed, side.residentIdIndex, 'resident_id']
  return sealed && index ? [{ words: mask[kind](unseal(sealed, `people:${column}:${id}`)), index }] : []
}

function saidOf(kind: Kind, { id, at, recordSealed, personId }: SaidIn) {
  const { people } = JSON.parse(unseal(recordSealed, `visits:record:${id}`)) as VisitRecord
  const value = people.find((one) => one.personId === personId)?.[kind]?.toUpperCase()
  return value ? [{ words: `${mask[kind](value)}（${dayOf(at)} 上门时说的）`, index: blindIndex(kind, value) }] : []
}
