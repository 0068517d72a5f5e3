import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { RowState, Stage } from '../../../src/domain/rolls/stages'
import type { Tx } from '../../platform/database'
import type { PageKey } from '../../platform/page'

export type NewImport = {
  id: string
  divisionCode: string
  personId: string
  nameSealed: string
  asOf: PlainDate
  total: number
  columns: string[]
  ignored: string[]
  startedAt: Instant
}

export async function insertImport(db: Tx, roll: NewImport): Promise<void> {
  await db
    .insertInto('roll_imports')
    .values({
      ...{ id: roll.id, division_code: roll.divisionCode, person_id: roll.personId, name_sealed: roll.nameSealed },
      ...{ as_of: roll.asOf, stage: 'checking', total: roll.total, columns: roll.columns, ignored: roll.ignored },
      ...{ started_at: roll.startedAt, committed_at: null, undone_at: null, swept_at: null },
    })
    .execute()
}

type Block = { importId: string; divisionCode: string; firstLine: number; linesSealed: string }

export async function insertBlocks(db: Tx, blocks: readonly Block[]): Promise<void> {
  await db
    .insertInto('roll_blocks')
    .values(
      blocks.map(({ importId, divisionCode, firstLine, linesSealed }) => ({
        ...{ import_id: importId, division_code: divisionCode, first_line: firstLine, lines_sealed: linesSealed },
      })),
    )
    .execute()
}

const selectImports = (db: Tx) =>
  db
    .selectFrom('roll_imports')
    .leftJoin('people', 'people.id', 'roll_imports.person_id')
    .select([
      'roll_imports.id',
      'roll_imports.division_code as divisionCode',
      'people.name as by',
      'name_sealed as nameSealed',
      'as_of as asOf',
      'stage',
      'total',
      'done',
      'at_line as atLine',
      'columns',
      'ignored',
      'news',
      'changes',
      'sames',
      'doubts',
      'wrongs',
      'laters',
      'stays',
      'started_at as startedAt',
      'committed_at as committedAt',
      'undone_at as undoneAt',
      'swept_at as sweptAt',
    ])

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>

export const findImport = (db: Tx, id: string) => selectImports(db).where('roll_imports.id', '=', id).executeTakeFirst()

/** Whoever else wants to go on with it waits, and sees how far it has come. */
export const lockImport = (db: Tx, id: string) =>
  selectImports(db).where('roll_imports.id', '=', id).forUpdate('roll_imports').executeTakeFirst()

export function listImports(db: Tx, after: PageKey | undefined, count: number): Promise<ImportRow[]> {
  const all = selectImports(db).orderBy('started_at', 'desc').orderBy('roll_imports.id', 'desc').limit(count)
  if (!after) return all.execute()
  return all.where((e) => e(e.refTuple('started_at', 'roll_imports.id'), '<', e.tuple(after.at, after.id))).execute()
}

export async function findNextBlock(db: Tx, importId: string) {
  return db
    .selectFrom('roll_blocks')
    .select(['first_line as firstLine', 'lines_sealed as linesSealed'])
    .where('import_id', '=', importId)
    .orderBy('first_line')
    .limit(1)
    .executeTakeFirst()
}

export async function deleteBlock(db: Tx, importId: string, firstLine: number): Promise<void> {
  await db.deleteFrom('roll_blocks').where('import_id', '=', importId).where('first_line', '=', firstLine).execute()
}

export async function deleteBlocks(db: Tx, importId: string): Promise<void> {
  await db.deleteFrom('roll_blocks').where('import_id', '=', importId).execute()
}

export type Stand = {
  stage: Stage
  total?: number
  done: number
  atLine: number
  /** how many lines are of a state more than before */
  more?: Partial<Record<RowState, number>>
  moreStays?: number
  committedAt?: Instant
  undoneAt?: Instant
}

/** How far the import has come. */
export async function saveStand(db: Tx, id: string, stand: Stand): Promise<void> {
  const { stage, total, done, atLine, more = {}, moreStays = 0, committedAt, undoneAt } = stand
  await db
    .updateTable('roll_imports')
    .set((e) => ({
      ...{ stage, done, at_line: atLine },
      ...(total !== undefined && { total }),
      ...(committedAt && { committed_at: committedAt }),
      ...(undoneAt && { undone_at: undoneAt }),
      news: e('news', '+', more.new ?? 0),
      changes: e('changes', '+', more.changed ?? 0),
      sames: e('sames', '+', more.same ?? 0),
      doubts: e('doubts', '+', more.doubtful ?? 0),
      wrongs: e('wrongs', '+', more.wrong ?? 0),
      laters: e('laters', '+', more.later ?? 0),
      stays: e('stays', '+', moreStays),
    }))
    .where('id', '=', id)
    .execute()
}
