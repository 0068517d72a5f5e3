import type { Fault, RollLine } from './rollLine'

type Seen = { line: number; household: string }

/** Looks at all lines together: who heads each household, and who or which number stands there twice. */
export function settleHouseholds(lines: readonly RollLine[]): RollLine[] {
  const heads = new Map<string, string>()
  for (const { household, name, relation } of lines)
    if (relation === '户主' && name && !heads.has(household)) heads.set(household, name)
  const isKnown = new Set<string>()
  const noteRepeats = repeatsSoFar()
  return lines.map((line) => {
    const isFirstOfHousehold = !isKnown.has(line.household)
    isKnown.add(line.household)
    const repeats = noteRepeats(line)
    const sharesPhone = repeats.some(({ code }) => code === 'phoneShared')
    return {
      ...line,
      isFirstOfHousehold,
      head: heads.get(line.household) ?? line.head,
      phone: sharesPhone ? '' : line.phone,
      faults: [...line.faults, ...repeats],
    }
  })
}

/** Of equal ones the first counts. A phone that a family shares is told as that, and is nobody's fault. */
function repeatsSoFar(): (line: RollLine) => Fault[] {
  const ids = new Map<string, Seen>()
  const phones = new Map<string, Seen>()
  const people = new Map<string, Seen>()
  return ({ line, household, residentId, phone, name }) => {
    const here = { line, household }
    const sameId = seenBefore(ids, residentId, here)
    const samePhone = seenBefore(phones, phone, here)
    const samePerson = seenBefore(people, name && `${household}/${name}/${residentId}`, here)
    return [
      ...twice(samePerson, 'personTwice'),
      ...(samePerson ? [] : twice(sameId, 'idTwice')),
      ...(samePhone?.household === household ? [{ code: 'phoneShared' as const }] : twice(samePhone, 'phoneTwice')),
    ]
  }
}

const twice = (before: Seen | undefined, code: Fault['code']): Fault[] => (before ? [{ code, line: before.line }] : [])

function seenBefore(seen: Map<string, Seen>, key: string, here: Seen): Seen | undefined {
  const before = key ? seen.get(key) : undefined
  if (key && !before) seen.set(key, here)
  return before
}
