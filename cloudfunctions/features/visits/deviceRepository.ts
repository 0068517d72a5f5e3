import { sql } from 'kysely'
import type { Epoch } from '../../../src/domain/visits/epoch'
import type { Tx } from '../../platform/database'

type DeviceId = { personId: string; device: string }
export type Device = DeviceId & { kept: number; keySealed: string | null }

/** The row of the phone, made where there is none yet; whoever else wants it waits. */
export async function lockDevice(db: Tx, { personId, device }: DeviceId): Promise<Device> {
  const row = await db
    .insertInto('device_sync')
    .values({ person_id: personId, device })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'device']).doUpdateSet({ kept: sql`device_sync.kept` as never }),
    )
    .returning(['kept', 'key_sealed as keySealed'])
    .executeTakeFirstOrThrow()
  return { personId, device, ...row }
}

export async function keepKey(db: Tx, { personId, device }: DeviceId, sealed: string): Promise<void> {
  await db
    .updateTable('device_sync')
    .set({ key_sealed: sealed })
    .where('person_id', '=', personId)
    .where('device', '=', device)
    .execute()
}

export async function addKept(db: Tx, { personId, device }: DeviceId, count: number): Promise<void> {
  await db
    .updateTable('device_sync')
    .set((e) => ({ kept: e('kept', '+', count) }))
    .where('person_id', '=', personId)
    .where('device', '=', device)
    .execute()
}

export async function findEpoch(db: Tx): Promise<Epoch | undefined> {
  const row = await db.selectFrom('visit_epochs').select('epoch').where('id', '=', 1).executeTakeFirst()
  return row?.epoch
}

/** The first epoch; of two who begin it at once the second gets that of the first. */
export async function beginEpoch(db: Tx, epoch: Epoch): Promise<Epoch> {
  const row = await db
    .insertInto('visit_epochs')
    .values({ id: 1, epoch })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ epoch: sql`visit_epochs.epoch` as never }))
    .returning('epoch')
    .executeTakeFirstOrThrow()
  return row.epoch
}

/** Changes nothing where somebody has just done so. */
export async function replaceEpoch(db: Tx, from: Epoch, to: Epoch): Promise<void> {
  await db.updateTable('visit_epochs').set({ epoch: to }).where('id', '=', 1).where('epoch', '=', from).execute()
}
