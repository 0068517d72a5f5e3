import type { RollQuestion } from '../../../src/contract/rolls'
import { offersFor } from '../../../src/domain/rolls/decisions'
import { openDoubt, sayAnswer, sayQuestion } from '../../../src/domain/rolls/questions'
import type { Fault } from '../../../src/domain/rolls/rollLine'
import { birthYear, compareSides, type Side } from '../../../src/domain/rolls/sides'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { readCandidates } from './candidates'
import { openContent, type Content } from './content'
import { listLines } from './rowRepository'

type Asking = { content: Content; doubt: Fault }
type Candidate = { title: string; side?: Side }

/** What the lines ask, by their number, with whom or what they could be about beside them. */
export async function presentQuestions(
  db: Tx,
  importId: string,
  contents: readonly Content[],
): Promise<Map<number, RollQuestion>> {
  const asking = contents.flatMap((content): Asking[] => {
    const doubt = openDoubt(content.faults)
    return doubt ? [{ content, doubt }] : []
  })
  const candidateOf = await readAll(db, importId, asking)
  return new Map(asking.map((one) => [one.content.line.line, question(one, candidateOf)]))
}

function question({ content, doubt }: Asking, candidateOf: Awaited<ReturnType<typeof readAll>>): RollQuestion {
  const offers = offersFor(doubt)
  const candidates = offers.flatMap(({ answer, id }) => {
    const isOfOne = id !== undefined || (answer === 'same' && doubt.line !== undefined)
    const candidate = isOfOne ? candidateOf.find(doubt, id) : undefined
    if (!candidate) return []
    const here = { ...candidateOf.sideOf(content), household: content.line.name }
    const rows = candidate.side ? compareSides(here, candidate.side) : []
    const label = sayAnswer({ about: doubt.code, answer })
    return [{ ...(id && { id }), answer, label, title: candidate.title, rows }]
  })
  const rest = offers.filter(({ answer, id }) => id === undefined && (answer !== 'same' || doubt.line === undefined))
  return {
    ...{ about: doubt.code, ...sayQuestion(doubt), candidates },
    answers: rest.map(({ answer }) => ({ answer, label: sayAnswer({ about: doubt.code, answer }) })),
  }
}

/** Everything that these doubts name, in some six statements. */
async function readAll(db: Tx, importId: string, asking: readonly Asking[]) {
  const idsOf = (codes: (code: Fault['code']) => boolean) =>
    asking.flatMap(({ doubt }) => (codes(doubt.code) ? (doubt.ids ?? []) : []))
  const isPlace = (code: Fault['code']) => code === 'headTwice' || code === 'villageTwice'
  const villages = idsOf((code) => code === 'villageTwice')
  const rows = await listLines(
    db,
    importId,
    asking.flatMap(({ doubt: { line } }) => (line === undefined ? [] : [line])),
  )
  const lines = new Map(rows.map((row) => [row.line, openContent(importId, row)]))
  const own = [...asking.map(({ content }) => content), ...lines.values()].map(({ divisionCode }) => divisionCode)
  const pathOf = await divisionPaths(db, [...villages, ...own].filter(Boolean))
  const files = await readCandidates(
    db,
    { people: idsOf((code) => !isPlace(code)), households: idsOf((code) => code === 'headTwice') },
    (codes) => divisionPaths(db, [...codes]),
  )
  const sideOf = (content: Content) => lineSide(content, pathOf)
  const find = ({ code, line = 0 }: Fault, id = ''): Candidate | undefined => {
    if (code === 'villageTwice') return { title: pathOf(id) }
    const other = lines.get(line)
    if (other) return { title: `名册第 ${line} 行`, side: sideOf(other) }
    const side = code === 'headTwice' ? files.household(id) : files.person(id)
    return side && { title: code === 'headTwice' ? `登记册上户主${side.head}的一户` : `登记册上的${side.name}`, side }
  }
  return { find, sideOf }
}

function lineSide({ line, divisionCode }: Content, pathOf: (code: string) => string): Side {
  const { name, head, relation, village, address, residentId, birth, phone } = line
  return {
    ...{ name, head, relation, address, residentId, phone, birth: birthYear(residentId, birth) },
    village: divisionCode ? pathOf(divisionCode) : village,
  }
}
