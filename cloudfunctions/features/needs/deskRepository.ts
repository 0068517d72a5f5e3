import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { NeedKind } from '../../../src/domain/needs/need'
import type { Segment } from '../../../src/domain/needs/segmentOf'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { PageKey } from '../../platform/page'

export type FollowedRow = {
  personId: string
  name: string
  divisionCode: string
  segment: Segment
  visitId: string
  saidAt: Instant
  isByRelative: boolean
  waitingSince: Instant | null
  open: NeedKind[]
}

/** What is open under any file of the person, in the order in which it was said. */
const openOfAllFiles = sql<NeedKind[]>`array(select n.kind from needs n
  where n.person_id = any(files_of(followings.person_id)) and n.state = 'open' group by n.kind order by min(n.said_at), n.kind)`

/**
 * Whether no other file of the person stands before this one in the list: a person is one line. Asked line by line, as a
 * join of all lines with all would walk the table.
 */
const standsFirst = (before: RawBuilder<boolean>) => sql<boolean>`(select true from followings twin
  where twin.person_id = any(files_of(followings.person_id)) and twin.person_id <> followings.person_id and ${before}
  limit 1) is null`
const waitsLonger = sql<boolean>`(twin.waiting_since, twin.person_id) < (followings.waiting_since, followings.person_id)`
const waitsOrSaidLater = sql<boolean>`(twin.waiting_since is not null
  or (twin.said_at, twin.person_id) > (followings.said_at, followings.person_id))`

/** By the name under which the person stands now, also where this file was joined to another. */
const followed = (db: Tx) =>
  db
    .selectFrom('followings')
    .innerJoin('people as own', 'own.id', 'followings.person_id')
    .leftJoin('people as face', 'face.id', 'own.survivor_id')
    .select(['followings.person_id as personId', 'followings.division_code as divisionCode', 'segment'])
    .select(['visit_id as visitId', 'said_at as saidAt', 'is_by_relative as isByRelative'])
    .select((e) => e.fn.coalesce('face.name', 'own.name').as('name'))
    .select(['waiting_since as waitingSince', openOfAllFiles.as('open')])

type Desk = {
  specialistId: string
  kind?: NeedKind
  segment?: Segment
  count: number
  after: PageKey | undefined
}

function ofSpecialist(db: Tx, { specialistId, kind, segment }: Desk) {
  let people = followed(db).where('specialist_id', '=', specialistId).where('followings.person_id', '<>', specialistId)
  if (segment) people = people.where('segment', '=', segment)
  if (kind) people = people.where(sql<boolean>`${kind} = any(${openOfAllFiles})`)
  return people
}

/** With something open, the longest waiting first. */
export function listWaiting(db: Tx, desk: Desk): Promise<FollowedRow[]> {
  const { after, count } = desk
  const waiting = ofSpecialist(db, desk).where('waiting_since', 'is not', null).where(standsFirst(waitsLonger))
  const page = after
    ? waiting.where((e) => e(e.refTuple('waiting_since', 'followings.person_id'), '>', e.tuple(after.at, after.id)))
    : waiting
  return page.orderBy('waiting_since').orderBy('followings.person_id').limit(count).execute()
}

/** With nothing open, the newest word first. */
export function listAtRest(db: Tx, desk: Desk): Promise<FollowedRow[]> {
  const { after, count } = desk
  const resting = ofSpecialist(db, desk).where('waiting_since', 'is', null).where(standsFirst(waitsOrSaidLater))
  const page = after
    ? resting.where((e) => e(e.refTuple('said_at', 'followings.person_id'), '<', e.tuple(after.at, after.id)))
    : resting
  return page.orderBy('said_at', 'desc').orderBy('followings.person_id', 'desc').limit(count).execute()
}

/** Also whom a colleague helps, as far as the fence goes; by the newest word under any of their files. */
export const findFollowed = (db: Tx, personId: string): Promise<FollowedRow | undefined> =>
  followed(db)
    .where(isOf('followings.person_id', personId))
    .orderBy('said_at', 'desc')
    .orderBy('followings.person_id', 'desc')
    .limit(1)
    .executeTakeFirst()
