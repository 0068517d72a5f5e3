import type { RollImport, RollRow } from '../../../src/contract/rolls'
import { maskPhone } from '../../../src/domain/core/phone'
import { maskResidentId } from '../../../src/domain/core/residentId'
import { changeLabel, type Change } from '../../../src/domain/rolls/judge'
import { sayAnswer } from '../../../src/domain/rolls/questions'
import { keptUntil } from '../../../src/domain/rolls/retention'
import { faultKind, sayFault } from '../../../src/domain/rolls/rollLine'
import { isUnderWay, rollActions } from '../../../src/domain/rolls/stages'
import { sayStay } from '../../../src/domain/rolls/stays'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { openContent, type Content } from './content'
import type { ImportRow } from './importRepository'
import { presentQuestions } from './presentQuestions'
import type { StoredRow } from './rowRepository'

export async function presentImports(db: Tx, rows: readonly ImportRow[]): Promise<RollImport[]> {
  const nameOf = await divisionPaths(
    db,
    rows.map(({ divisionCode }) => divisionCode),
  )
  return rows.map((row) => {
    const { id, divisionCode, by, asOf, stage, total, done, stays, startedAt, committedAt, sweptAt, columns, ignored } =
      row
    const counts = {
      new: row.news,
      changed: row.changes,
      same: row.sames,
      doubtful: row.doubts,
      later: row.laters,
      wrong: row.wrongs,
    }
    return {
      ...{ id, divisionCode, asOf, stage, total, done, stays, startedAt, columns, ignored, counts },
      ...(committedAt && { committedAt }),
      by: by ?? '同事',
      name: unseal(row.nameSealed, `roll_imports:name:${id}`),
      divisionName: nameOf(divisionCode),
      isUnderWay: !sweptAt && isUnderWay(stage),
      actions: sweptAt ? [] : rollActions(stage, counts),
      keptUntil: keptUntil(row),
      isSwept: sweptAt !== null,
    }
  })
}

const shown = ({ field, from, to }: Change) => {
  const mask = { phone: maskPhone, residentId: maskResidentId }[field as string] ?? ((text: string) => text)
  return { label: changeLabel[field], from: mask(from), to: mask(to) }
}

/** What people said of a line, in words. */
function decided({ state }: StoredRow, { decisions = [] }: Content, isOpen: boolean): RollRow['decided'] {
  const words = [...decisions.map(sayAnswer), ...(state === 'later' ? ['先不导入'] : [])].join('；')
  return words ? { words, canAskAgain: isOpen } : undefined
}

export async function presentRows(db: Tx, { id, stage }: ImportRow, rows: readonly StoredRow[]): Promise<RollRow[]> {
  const contents = rows.map((row) => ({ row, content: openContent(id, row) }))
  const isOpen = stage === 'preview'
  const asking = contents.filter(({ row }) => isOpen && row.state === 'doubtful').map(({ content }) => content)
  const questions = await presentQuestions(db, id, asking)
  const nameOf = await divisionPaths(
    db,
    contents.flatMap(({ content: { divisionCode } }) => (divisionCode ? [divisionCode] : [])),
  )
  return contents.map(({ row, content, content: { line, divisionCode, faults, changes } }) => ({
    ...{ line: line.line, state: row.state, name: line.name, head: line.head, relation: line.relation },
    villageName: divisionCode ? nameOf(divisionCode) : line.village,
    address: line.address,
    ...(line.residentId && { residentIdMasked: maskResidentId(line.residentId) }),
    ...(line.phone && { phoneMasked: maskPhone(line.phone) }),
    reasons: faults.filter((fault) => faultKind(fault) !== 'note').map(sayFault),
    notes: faults.filter((fault) => faultKind(fault) === 'note').map(sayFault),
    changes: changes.map(shown),
    ...(row.stays && { stays: sayStay(row.stays) }),
    question: questions.get(line.line),
    decided: decided(row, content, isOpen),
  }))
}
