import {
  BATCH_BYTES,
  BATCH_RECORDS,
  nextBatch,
  noted,
  type Outbox,
  outdated,
  reopened,
  sent,
  settled,
  toMend,
  unanswered,
} from './outbox'
import { aVisit } from './testing/aVisit'
import { utf8Bytes } from './utf8Bytes'

const AT = '2026-11-22T08:00:00.000Z'
const problem = { code: 'wrong_area', message: '不在您负责的地区' }
const boxOf = (...records: ReturnType<typeof aVisit>[]) =>
  records.reduce<Outbox>((outbox, record) => [...outbox, noted(outbox, record)], [])
const three = boxOf(aVisit({ id: 'a' }), aVisit({ id: 'b' }), aVisit({ id: 'c' }))
const statesOf = (outbox: Outbox) => outbox.map(({ status }) => status.state).join(' ')
const parkA = settled(sent(three, nextBatch(three)), [{ id: 'a', state: 'refused', problem }], AT)

test('records are numbered as they were noted and go in that order', () => {
  expect(three.map(({ order }) => order)).toEqual([1, 2, 3])
  expect(nextBatch(three).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a batch ends before it has too many bytes or records', () => {
  const long = (id: string) => aVisit({ id, note: '长'.repeat(10_000) })
  const batch = nextBatch(boxOf(long('a'), long('b'), long('c')))
  expect(batch.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThanOrEqual(BATCH_BYTES)
  const many = Array.from({ length: 210 }, (_, place) => noted([], aVisit({ id: `${place}` })))
  expect(nextBatch(many, Infinity)).toHaveLength(BATCH_RECORDS)
})

test('bytes are counted as UTF-8 has them', () => {
  for (const text of ['', 'a', 'é', '户', '😀', '家a😀é']) expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
})

test('what no batch could carry is refused before it is noted', () => {
  expect(() => noted([], aVisit({ note: 'x'.repeat(BATCH_BYTES) }))).toThrow(
    expect.objectContaining({ code: 'body_too_large' }),
  )
})

test('without an answer all wait again in their places', () => {
  const gone = sent(three, nextBatch(three, 600))
  expect(statesOf(gone)).toBe('sending sending waiting')
  expect(statesOf(unanswered(gone))).toBe('waiting waiting waiting')
})

test('what is refused is parked with the reason and stands in nobody’s way', () => {
  expect(statesOf(parkA)).toBe('parked waiting waiting')
  expect(parkA[0]?.status).toEqual({ state: 'parked', problem })
  expect(nextBatch(parkA).map(({ id }) => id)).toEqual(['b', 'c'])
})

test('a refused record is to be mended until another replaces it', () => {
  expect(toMend(parkA).map(({ record }) => record.id)).toEqual(['a'])
  expect(toMend([...parkA, noted(parkA, aVisit({ id: 'd', replaces: 'a' }))])).toEqual([])
})

test('after a restoration what was kept is offered again, what was refused is not', () => {
  const kept = settled(sent(parkA, nextBatch(parkA)), [{ id: 'b', state: 'kept' }], AT)
  expect(statesOf(kept)).toBe('parked kept waiting')
  expect(statesOf(reopened(kept))).toBe('parked waiting waiting')
})

test('kept records leave after 30 days of the server, with the refused ones that they replaced; nothing unsent does', () => {
  const mended = [...parkA, noted(parkA, aVisit({ id: 'd', replaces: 'a' }))]
  const kept = settled(sent(mended, nextBatch(mended)), [{ id: 'd', state: 'kept' }], AT)
  expect(outdated(kept, '2026-12-22T08:00:00.000Z')).toEqual([])
  expect(outdated(kept, '2026-12-22T08:00:00.001Z').map(({ record }) => record.id)).toEqual(['a', 'd'])
})
