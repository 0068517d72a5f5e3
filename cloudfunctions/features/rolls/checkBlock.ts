import { judge, type Judgement } from '../../../src/domain/rolls/judge'
import type { FoundLine } from '../../../src/domain/rolls/known'
import type { Fault, RollLine } from '../../../src/domain/rolls/rollLine'
import { splitIn } from '../../../src/domain/rolls/splits'
import { rowStates } from '../../../src/domain/rolls/stages'
import { villageFinder } from '../../../src/domain/rolls/villages'
import type { Context } from '../../platform/context'
import { unseal } from '../../platform/crypto'
import type { LaidDown } from './begin'
import { contentOf, foundLine, sealContent } from './content'
import { deleteBlock, findNextBlock, saveStand, type ImportRow } from './importRepository'
import { listVillages } from './knownRepository'
import { readKnown } from './readKnown'
import { insertRows } from './rowRepository'

/** Compares the next lines with what is on file. */
export async function checkBlock({ db }: Context, roll: ImportRow): Promise<void> {
  const block = await findNextBlock(db, roll.id)
  if (!block) return saveStand(db, roll.id, { stage: 'preview', done: roll.total, atLine: 0 })
  const laid = unseal(block.linesSealed, `roll_blocks:lines:${roll.id}:${block.firstLine}`)
  const { lines, heads } = JSON.parse(laid) as LaidDown
  const found = await findVillages({ db }, roll, lines)
  const known = await readKnown(db, found)
  const inFile = new Set(heads)
  const judged = found
    .map((line) => withSplit(line, splitIn(line, known, inFile)))
    .map((line) => ({ line, judgement: judge(line, known, roll.asOf) }))
  await insertRows(
    db,
    roll,
    judged.map(({ line, judgement: { state, personId, householdId, ...rest } }) => ({
      ...{ line: line.line, state, personId, householdId },
      contentSealed: sealContent(roll.id, contentOf(line, { state, ...rest })),
    })),
  )
  await deleteBlock(db, roll.id, block.firstLine)
  const done = roll.done + lines.length
  const stage = done >= roll.total ? 'preview' : 'checking'
  await saveStand(db, roll.id, { stage, done, atLine: 0, more: countStates(judged.map(({ judgement }) => judgement)) })
}

async function findVillages(
  { db }: Pick<Context, 'db'>,
  roll: ImportRow,
  lines: readonly RollLine[],
): Promise<FoundLine[]> {
  const villages = await listVillages(db, roll.divisionCode)
  const find = villageFinder(villages.map(({ townName, ...village }) => ({ ...village, townName: townName ?? '' })))
  return lines.map((line) => {
    const found = find(line)
    if ('village' in found) return foundLine(roll.id, line, found.village.code)
    return foundLine(roll.id, { ...line, faults: [...line.faults, found.fault] }, '')
  })
}

const countStates = (judgements: readonly Judgement[]) =>
  Object.fromEntries(rowStates.map((state) => [state, judgements.filter((one) => one.state === state).length]))

const withSplit = (line: FoundLine, split: Fault | undefined): FoundLine =>
  split ? { ...line, faults: [...line.faults, split] } : line
