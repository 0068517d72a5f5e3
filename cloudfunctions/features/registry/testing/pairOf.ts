import { sql } from 'kysely'
import type { PairState } from '../../../../src/domain/returnees/joinFiles'
import { newId } from '../../../platform/newId'
import type { Person, TestCity } from '../../../platform/testing/city'

/** The only pair that there is: the person's file and a namesake's, decided so far. */
export async function pairOf({ db, clock }: TestCity, person: Person, state: PairState) {
  await db.updateTable('people').set({ survivor_id: null }).where('survivor_id', 'is not', null).execute()
  await db.deleteFrom('file_merges').execute()
  await db.deleteFrom('file_pairs').execute()
  const [id, twinId] = [newId(), newId()]
  await sql`insert into people (id, name, division_code, created_at, survivor_id)
    select ${twinId}, name, division_code, created_at, ${state === 'joined' ? person.id : null}::uuid
    from people where id = ${person.id}`.execute(db)
  const [one = '', other = ''] = [person.id, twinId].sort()
  const both = { one_id: one, other_id: other, division_code: person.divisionCode }
  const decided_at = state === 'waiting' ? null : clock.now
  await db
    .insertInto('file_pairs')
    .values({
      ...{ id, ...both, state, reasons: ['sameName', 'sameVillage'], found_at: clock.now },
      ...{ decided_at, decided_by: null, decided_by_name: decided_at && '县人社局 某' },
    })
    .execute()
  if (state === 'joined')
    await db
      .insertInto('file_merges')
      .values({
        ...{ id: newId(), pair_id: id, ...both, survivor_id: person.id, face_id: person.id, decided_at: clock.now },
        ...{ name_put: null, name_before: null, home_put: null, home_before: null },
        ...{ decided_by: null, undone_at: null, undone_by: null },
      })
      .execute()
  return { id, version: 1, survivorId: person.id, nameFrom: person.id, homeFrom: person.id }
}
