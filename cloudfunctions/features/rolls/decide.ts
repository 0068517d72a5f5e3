import { Problem } from '../../../src/domain/core/problem'
import { isForHousehold, isOffered, ownDivision, type Answer, type Decision } from '../../../src/domain/rolls/decisions'
import { judge } from '../../../src/domain/rolls/judge'
import { openDoubt } from '../../../src/domain/rolls/questions'
import type { Fault } from '../../../src/domain/rolls/rollLine'
import { rowStates, type RowState } from '../../../src/domain/rolls/stages'
import { signedIn, type Context } from '../../platform/context'
import { contentOf, lineOf, openContent, sealContent, type Content } from './content'
import { saveStand, type ImportRow } from './importRepository'
import { readKnown } from './readKnown'
import { findLineOf, listLines, listRows, saveDecided, type NewRow, type StoredRow } from './rowRepository'

export type Said = {
  line: number
  about: string
  answer: Answer | 'later' | 'again'
  choice?: string
  /** for all lines that name the same village in the same words */
  isForVillage?: true
}
type Shown = { row: StoredRow; content: Content }

/** Lines of one household stand together; so far around one they are looked for. */
const HOUSEHOLD_LINES = 20
const ROWS_AT_ONCE = 1_000

/**
 * Says what a doubtful line means, sets it aside, or takes back what was said; the counts follow.
 * @returns the numbers of the lines that this went for
 * @throws Problem not_found, roll_moved_on
 */
export async function decide(context: Context, roll: ImportRow, said: Said): Promise<number[]> {
  if (roll.stage !== 'preview') throw new Problem('roll_moved_on')
  const { db, now } = context
  const near = await (said.isForVillage ? readVillage(context, roll, said) : readNear(context, roll, said.line))
  const chosen = near.find(({ row }) => row.line === said.line)
  if (!chosen) throw new Problem('not_found')
  const after = await newContents(context, roll, { near, chosen }, said)
  const rows = await rejudge(context, roll, after, said.answer === 'later')
  const by = said.answer === 'again' ? undefined : { personId: signedIn(context).personId, at: now }
  for (const row of rows) await saveDecided(db, roll.id, row, by)
  const lines = rows.map(({ line }) => line)
  const before = near.filter(({ row }) => lines.includes(row.line)).map(({ row }) => row.state)
  const more = difference(
    before,
    rows.map(({ state }) => state),
  )
  await saveStand(db, roll.id, { stage: roll.stage, done: roll.done, atLine: roll.atLine, more })
  return lines
}

async function readNear({ db }: Context, roll: ImportRow, line: number): Promise<Shown[]> {
  const numbers = Array.from({ length: 2 * HOUSEHOLD_LINES + 1 }, (_, place) => line - HOUSEHOLD_LINES + place)
  const rows = await listLines(db, roll.id, numbers)
  return rows.map((row) => ({ row, content: openContent(roll.id, row) }))
}

/** All lines that could still be decided and name the same village as this one does, however far apart they stand. */
async function readVillage({ db }: Context, roll: ImportRow, { line, answer }: Said): Promise<Shown[]> {
  const open = (row: StoredRow): Shown => ({ row, content: openContent(roll.id, row) })
  const [chosen] = (await listLines(db, roll.id, [line])).map(open)
  const states = answer === 'again' ? rowStates : (['doubtful'] as const)
  const found: Shown[] = []
  for (let after = 0, isMore = chosen !== undefined; isMore;) {
    const rows = await listRows(db, { importId: roll.id, states, after, count: ROWS_AT_ONCE })
    found.push(...rows.map(open).filter((one) => chosen && isSameVillage(one, chosen)))
    isMore = rows.length === ROWS_AT_ONCE
    after = rows[rows.length - 1]?.line ?? after
  }
  return found
}

const isSameVillage = ({ content: { line: one } }: Shown, { content: { line: other } }: Shown): boolean =>
  one.village === other.village && one.town === other.town

/** The lines that it goes for, with what is said of each by now. */
async function newContents(
  { db }: Context,
  roll: ImportRow,
  { near, chosen }: { near: readonly Shown[]; chosen: Shown },
  { about, answer, choice, isForVillage }: Said,
): Promise<Content[]> {
  const { row, content } = chosen
  if (answer === 'again') return taken(near, chosen, isForVillage)
  const doubt = row.state === 'doubtful' ? openDoubt(content.faults) : undefined
  if (doubt?.code !== about) throw new Problem('roll_moved_on')
  if (isForVillage && doubt.code !== 'villageTwice') throw new Problem('roll_moved_on')
  if (answer === 'later') return [content]
  if (!isOffered(doubt, { answer, id: choice })) throw new Problem('roll_moved_on')
  const other = answer === 'same' ? (doubt.line ?? (await findLineOf(db, roll.id, choice ?? '', row.line))) : undefined
  const decision: Decision = { about: doubt.code, answer, id: choice, repeats: other }
  const goesWith = isForVillage ? isSameVillage : isSameHousehold
  const asked = isForHousehold(decision, doubt.code)
    ? near.filter((one) => goesWith(one, chosen) && asksTheSame(one, doubt))
    : [chosen]
  return asked.map((one) => ({ ...one.content, decisions: [...(one.content.decisions ?? []), decision] }))
}

const isSameHousehold = (one: Shown, other: Shown) => one.content.line.household === other.content.line.household

const asksTheSame = ({ row, content }: Shown, { code }: Fault): boolean =>
  row.state === 'doubtful' && openDoubt(content.faults)?.code === code

/** As if nothing had been said; what was said once for a household, or a village, is taken back for all of it. */
function taken(near: readonly Shown[], chosen: Shown, isForVillage?: true): Content[] {
  const { decisions = [] } = chosen.content
  if (decisions.length === 0 && chosen.row.state !== 'later') throw new Problem('roll_moved_on')
  const isForAll = decisions.some((decision) => isForHousehold(decision, decision.about))
  const saidSame = ({ content }: Shown) => JSON.stringify(content.decisions) === JSON.stringify(decisions)
  const goesWith = isForVillage ? isSameVillage : isSameHousehold
  const all = near.filter((one) => one === chosen || (isForAll && goesWith(one, chosen) && saidSame(one)))
  return all.map(({ content }) => ({
    ...content,
    divisionCode: ownDivision(content.line, content.divisionCode),
    decisions: [],
  }))
}

/** What the lines bring now. One that is set aside keeps what it asked. */
async function rejudge(
  { db }: Context,
  roll: ImportRow,
  contents: readonly Content[],
  isLater: boolean,
): Promise<NewRow[]> {
  if (isLater) return contents.map((content) => ({ ...kept(roll.id, content), state: 'later' }))
  const lines = contents.map((content) => lineOf(roll.id, content))
  const known = await readKnown(db, lines)
  return contents.map((content, place) => {
    const line = lines[place] ?? lineOf(roll.id, content)
    const { personId, householdId, state, ...rest } = judge(line, known, roll.asOf)
    const { faults, changes } = contentOf(line, { state, ...rest })
    const next = { ...content, divisionCode: line.divisionCode, faults, changes }
    return { ...kept(roll.id, next), state, personId, householdId }
  })
}

const kept = (importId: string, content: Content) => ({
  line: content.line.line,
  contentSealed: sealContent(importId, content),
})

function difference(before: readonly RowState[], after: readonly RowState[]): Partial<Record<RowState, number>> {
  const more: Partial<Record<RowState, number>> = {}
  for (const state of before) more[state] = (more[state] ?? 0) - 1
  for (const state of after) more[state] = (more[state] ?? 0) + 1
  return more
}
