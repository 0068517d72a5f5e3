import { startOfDay } from '../../../src/domain/core/plainDate'
import { judge, type Judgement } from '../../../src/domain/rolls/judge'
import type { FoundLine, KnownIndex } from '../../../src/domain/rolls/known'
import type { Context } from '../../platform/context'
import { lineOf, openContent, sealContent, type Content } from './content'
import { saveStand, type ImportRow } from './importRepository'
import { readKnown } from './readKnown'
import { listRows, saveWritten, type StoredRow, type Written } from './rowRepository'
import { writeLines } from './writeLines'

/** Lines that one call writes. */
const BLOCK_ROWS = 1_000

export type Due = { row: StoredRow; line: FoundLine; content: Content; judgement: Judgement; known: KnownIndex }

/** Writes the next lines, each as it was shown: one that would bring something else by now is left for another import. */
export async function commitBlock(context: Context, roll: ImportRow): Promise<void> {
  const { db, now } = context
  const which = { importId: roll.id, states: ['new', 'changed'] as const, after: roll.atLine, count: BLOCK_ROWS }
  const rows = await listRows(db, which)
  const shown = rows.map((row) => ({ row, content: openContent(roll.id, row) }))
  const lines = shown.map(({ content }) => lineOf(roll.id, content))
  const known = await readKnown(db, lines)
  const due: Due[] = []
  const outdated: Written[] = []
  shown.forEach(({ row, content }, place) => {
    const line = lines[place] as FoundLine
    const judgement = judge(line, known, roll.asOf)
    if (isAsShown(row, content, judgement)) due.push({ row, line, content, judgement, known })
    else outdated.push(asOutdated(roll.id, content))
  })
  const written = await writeLines(context, roll, due, startOfDay(roll.asOf))
  const late = due.filter(({ row }) => !written.has(row.line)).map(({ content }) => asOutdated(roll.id, content))
  await saveWritten(db, roll, [...written.values(), ...outdated, ...late])
  const done = roll.done + rows.length
  const isLast = rows.length < BLOCK_ROWS || done >= roll.total
  await saveStand(db, roll.id, {
    ...{ stage: isLast ? 'committed' : 'committing', done: isLast ? roll.total : done },
    atLine: rows[rows.length - 1]?.line ?? roll.atLine,
    more: lostStates([...outdated, ...late], rows),
    ...(isLast && { committedAt: now }),
  })
}

const isAsShown = (row: StoredRow, content: Content, judgement: Judgement): boolean =>
  row.state === judgement.state && JSON.stringify(content.changes) === JSON.stringify(judgement.changes)

function asOutdated(importId: string, content: Content): Written {
  const contentSealed = sealContent(importId, { ...content, faults: [{ code: 'outdated' }], changes: [] })
  return { line: content.line.line, state: 'doubtful', contentSealed, did: [], beforeSealed: null }
}

function lostStates(lost: readonly Written[], rows: readonly StoredRow[]) {
  const lines = new Set(lost.map(({ line }) => line))
  const count = (state: 'new' | 'changed') => -rows.filter((row) => row.state === state && lines.has(row.line)).length
  return { new: count('new'), changed: count('changed'), doubtful: lost.length }
}
