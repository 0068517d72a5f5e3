import { sql, type RawBuilder } from 'kysely'
import type { ApplicationStatus } from '../../../src/domain/applications/status'
import { Problem } from '../../../src/domain/core/problem'
import type { Tx } from '../../platform/database'
import { withinArea } from '../../platform/withinArea'
import type { ApplicationRow } from './repository'

/** A part of a desk: cases at these statuses in these areas, perhaps only those due by a day. */
export type Portion = {
  areas: readonly string[]
  statuses: readonly ApplicationStatus[]
  dueUntil?: string
  dueBefore?: string
}

type DeskQuery = {
  portions: readonly Portion[]
  /** nobody's own case is on their desk */
  who: string
  search?: string
  cursor?: string
  order: 'urgent' | 'newest'
  limit: number
}

const likeText = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function within({ areas, statuses, dueUntil, dueBefore }: Portion): RawBuilder<boolean> {
  const places = sql.join(
    areas.map((area) => withinArea('division_code', area)),
    sql` or `,
  )
  const due = dueUntil ? sql`and due_on <= ${dueUntil}` : dueBefore ? sql`and due_on < ${dueBefore}` : sql``
  return sql`((${places}) and status = any(${[...statuses]}) ${due})`
}

const inPortions = (portions: readonly Portion[]) => {
  const held = portions.filter(({ areas }) => areas.length > 0)
  return held.length ? sql`(${sql.join(held.map(within), sql` or `)})` : sql`false`
}

const CURSOR = /^(.+)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const isMoment = (text: string) => ['infinity', '-infinity'].includes(text) || !Number.isNaN(Date.parse(text))

/** An objection first: it holds up money that was promised. Then by due day, what has none last. */
const urgency = sql`case when status = 'objection' then '-infinity'::date else coalesce(due_on, 'infinity') end`
export const urgencyOf = ({ status, due_on }: ApplicationRow) =>
  status === 'objection' ? '-infinity' : (due_on ?? 'infinity')

/** @throws Problem input_invalid */
function afterCursor(cursor: string | undefined, order: DeskQuery['order']) {
  if (!cursor) return sql`true`
  const [, key, id] = CURSOR.exec(cursor) ?? []
  if (!key || !id || !isMoment(key)) throw new Problem('input_invalid', { names: ['cursor'] })
  return order === 'newest'
    ? sql`(updated_at, id) < (${key}::timestamptz, ${id}::uuid)`
    : sql`(${urgency}, id) > (${key}::date, ${id}::uuid)`
}

const orderOf = { urgent: sql`${urgency}, id`, newest: sql`updated_at desc, id desc` }

/** One page of a desk: the most urgent first; or what ended, the newest first. */
export async function listDesk(db: Tx, desk: DeskQuery): Promise<ApplicationRow[]> {
  const { portions, who, search, cursor, order, limit } = desk
  const found = search?.trim()
    ? sql`(applicant_name like ${likeText(search.trim())} or number like ${likeText(search.trim())})`
    : sql`true`
  const { rows } = await sql<ApplicationRow>`select * from applications
    where ${inPortions(portions)} and applicant_id <> ${who} and ${found} and ${afterCursor(cursor, order)}
    order by ${orderOf[order]} limit ${limit}`.execute(db)
  return rows
}

type Counts = { waiting: number; dueSoon: number; overdue: number }

export async function countDesk(
  db: Tx,
  { portions, who, today, soon }: { portions: readonly Portion[]; who: string; today: string; soon: string },
): Promise<Counts> {
  const { rows } = await sql<Counts>`select count(*) as waiting,
      count(*) filter (where due_on >= ${today} and due_on <= ${soon}) as "dueSoon",
      count(*) filter (where due_on < ${today}) as overdue
    from applications where ${inPortions(portions)} and applicant_id <> ${who}`.execute(db)
  return rows[0] ?? { waiting: 0, dueSoon: 0, overdue: 0 }
}
