import fc from 'fast-check'
import { settleFiles, type Merge } from './settleFiles'

const files = ['a', 'b', 'c', 'd', 'e']
const merge = fc
  .tuple(fc.subarray(files, { minLength: 2, maxLength: 2 }), fc.boolean())
  .map(([[one = 'a', other = 'b'], isFirst]): Merge => ({ one, other, survivor: isFirst ? one : other }))
const merges = fc.array(merge, { maxLength: 6 })

/** Who is one person with whom, whoever stands for them. */
function groups(settled: Map<string, string>): string[] {
  const byFace = new Map<string, string[]>()
  for (const [file, face] of settled) byFace.set(face, [...(byFace.get(face) ?? []), file])
  return [...byFace.values()].map((group) => group.sort().join('')).sort()
}

test('a file that was joined points at the one that was chosen, also through others', () => {
  const settled = settleFiles(files, [
    { one: 'a', other: 'b', survivor: 'b' },
    { one: 'b', other: 'c', survivor: 'c' },
  ])
  expect(Object.fromEntries(settled)).toEqual({ a: 'c', b: 'c', c: 'c', d: 'd', e: 'e' })
})

test('joining two and taking it back leaves all as it was', () => {
  fc.assert(
    fc.property(merges, merges, merge, (before, after, taken) => {
      const without = settleFiles(files, [...before, ...after])
      const undone = [...before, taken, ...after].filter((one) => one !== taken)
      expect(settleFiles(files, undone)).toEqual(without)
      expect(settleFiles(files, before)).toEqual(settleFiles(files, [...before, taken].slice(0, -1)))
    }),
  )
})

test('who is one person doesn’t hang on the order of joining', () => {
  fc.assert(
    fc.property(
      merges.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(groups(settleFiles(files, shuffled))).toEqual(groups(settleFiles(files, all)))
      },
    ),
  )
})

test('whoever stands for somebody stands for themselves', () => {
  fc.assert(
    fc.property(merges, (all) => {
      const settled = settleFiles(files, all)
      for (const face of settled.values()) expect(settled.get(face)).toBe(face)
    }),
  )
})
