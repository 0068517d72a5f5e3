import fc from 'fast-check'
import type { NeedKind } from './need'
import { standingBy, type Closure, type Word } from './standing'

const minute = (number: number) => new Date(Date.UTC(2026, 8, 18, 1, number)).toISOString()
const kind = fc.constantFrom<NeedKind>('money', 'place', 'policy')
const words = fc.uniqueArray(
  fc.record({
    visitId: fc.uuid(),
    at: fc.integer({ min: 0, max: 9 }).map(minute),
    segment: fc.constantFrom('unknown' as const, 'wantsJob' as const, 'wantsBusiness' as const),
    kinds: fc.uniqueArray(kind),
  }),
  { selector: ({ visitId }) => visitId, maxLength: 6 },
)
const closures = fc.array(fc.record({ kind, at: fc.integer({ min: 0, max: 9 }).map(minute) }), { maxLength: 3 })
const closedLast = (all: readonly Closure[], of: NeedKind) =>
  all
    .filter((one) => one.kind === of)
    .map(({ at }) => at)
    .sort()
    .pop() ?? ''

test('the same words in any order leave the same', () => {
  fc.assert(
    fc.property(
      words.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      closures,
      ([all, shuffled], closed) => {
        const one = standingBy(all, closed)
        const other = standingBy(shuffled, closed)
        const sorted = (open: { kind: string }[]) => [...open].sort((a, b) => (a.kind < b.kind ? -1 : 1))
        expect([other.word, sorted(other.open)]).toEqual([one.word, sorted(one.open)])
      },
    ),
  )
})

test('a wish is the newest word that speaks of one, and a need stands since the first after it was closed', () => {
  fc.assert(
    fc.property(words, closures, (all, closed) => {
      const { word, open } = standingBy(all, closed)
      const later = (one: Word) => word && one.at > word.at && one.segment !== 'unknown'
      expect(all.filter(later)).toEqual([])
      expect(word?.segment === 'unknown').toBe(all.length > 0 && all.every(({ segment }) => segment === 'unknown'))
      for (const named of all.flatMap((one) => one.kinds.map((of) => ({ of, at: one.at })))) {
        const stands = open.find((one) => one.kind === named.of)
        if (named.at > closedLast(closed, named.of)) expect((stands?.word.at ?? 'z') <= named.at).toBe(true)
      }
      for (const one of open) expect(one.word.at > closedLast(closed, one.kind)).toBe(true)
    }),
  )
})
