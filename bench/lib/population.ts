import { seededRandom } from '../../cloudfunctions/demo/random'
import { generateLife, recordFacts } from '../../cloudfunctions/demo/generateFacts'
import { factNames, factSpec, type FactName, type Facts, type FactValue } from '../../src/domain/eligibility/facts'

export const TODAY = '2026-08-31'

const villageOf = (index: number) =>
  `9901${String(1 + (index % 10)).padStart(2, '0')}${String(1 + (index % 20)).padStart(3, '0')}${String(1 + (index % 15)).padStart(3, '0')}`

/** A registry as the made-up city draws it, with the gaps that real files have. */
export function* registry(size: number): Generator<Facts> {
  const random = seededRandom('bench')
  for (let index = 0; index < size; index += 1) {
    const life = generateLife(random, TODAY, villageOf(index))
    yield Object.fromEntries(recordFacts(random, TODAY, life).map(({ name, value }) => [name, value]))
  }
}

const plain: Record<ReturnType<typeof kindOf>, FactValue> = {
  boolean: false,
  count: 0,
  money: 0,
  day: '1999-12-31',
  choice: '',
  set: [],
  division: '990101001001',
}
const kindOf = (name: FactName) => factSpec(name).kind

/** Every gap filled: the peers know no third answer, so they are compared where nothing is unknown. */
export function complete(facts: Facts): Required<Facts> {
  const filled = factNames.map((name) => {
    const [first = ''] = Object.keys(factSpec(name).choices ?? {})
    return [name, facts[name] ?? (kindOf(name) === 'choice' ? first : plain[kindOf(name)])]
  })
  return Object.fromEntries(filled) as Required<Facts>
}
