import type { PairRow } from '../../../src/contract/registry'
import { readResidentId } from '../../../src/domain/core/residentId'
import { factNames, factSpec, type Facts } from '../../../src/domain/eligibility/facts'
import { isSameValue } from '../../../src/domain/eligibility/factValue'
import { sayValue } from '../../../src/domain/eligibility/factWords'
import { unseal } from '../../platform/crypto'
import { numbersOf, type Numbers } from './sideNumbers'
import type { SaidIn, SideRow } from './sideRepository'

export type Side = { row: SideRow; home: string; facts: Facts }
type Sides = readonly [Side, Side]

/** The two files line by line: who and where, the numbers, then each fact that one of them knows. */
export function pairRows(sides: Sides, said: readonly SaidIn[], nameOfPlace: (code: string) => string): PairRow[] {
  const phones = both(sides, ({ row }) => numbersOf('phone', row, said))
  const ids = both(sides, ({ row }) => numbersOf('residentId', row, said))
  return [
    textRow(
      '姓名',
      both(sides, ({ row }) => row.name),
    ),
    textRow(
      '住在',
      both(sides, ({ home }) => home),
    ),
    numberRow('手机号', phones),
    numberRow('身份证号', ids),
    ...factRows([withBirth(sides[0]), withBirth(sides[1])], nameOfPlace),
  ]
}

const both = <T>([one, other]: Sides, of: (side: Side) => T): [T, T] => [of(one), of(other)]

const textRow = (label: string, values: [string, string]): PairRow => ({
  ...{ label, values },
  isDifferent: values[0] !== values[1],
})

const numberRow = (label: string, [one, other]: [Numbers, Numbers]): PairRow => ({
  label,
  values: [one.words.join('、') || undefined, other.words.join('、') || undefined],
  isDifferent:
    one.indexes.length > 0 && other.indexes.length > 0 && !one.indexes.some((i) => other.indexes.includes(i)),
})

/** The birth date that an ID number carries goes before the one that was told. */
function withBirth({ row: { id, residentIdSealed }, facts }: Side): Facts {
  if (!residentIdSealed) return facts
  return { ...facts, birthDate: readResidentId(unseal(residentIdSealed, `people:resident_id:${id}`)).birthDate }
}

function factRows([one, other]: [Facts, Facts], nameOfPlace: (code: string) => string): PairRow[] {
  return factNames.flatMap((name): PairRow[] => {
    const [a, b] = [one[name], other[name]]
    if (a === undefined && b === undefined) return []
    const say = (value: typeof a) => (value === undefined ? undefined : sayValue(name, value, nameOfPlace))
    const isDifferent = a !== undefined && b !== undefined && !isSameValue(a, b)
    return [{ label: factSpec(name).label, values: [say(a), say(b)], isDifferent }]
  })
}
