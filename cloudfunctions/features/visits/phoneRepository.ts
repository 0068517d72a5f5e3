import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

type Phone = { officerId: string; device: string; at: Instant }

/** The phone holds the village's roll from now on. */
export async function noteLoaded(db: Tx, phone: Phone & { campaignId: string; divisionCode: string }): Promise<void> {
  await db
    .insertInto('device_villages')
    .values({
      campaign_id: phone.campaignId,
      division_code: phone.divisionCode,
      officer_id: phone.officerId,
      device: phone.device,
      heard_at: phone.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['campaign_id', 'division_code', 'officer_id', 'device'])
        .doUpdateSet((e) => ({ heard_at: e.ref('excluded.heard_at') })),
    )
    .execute()
}

/** The phone was heard of: for every village that it holds. */
export async function noteHeard(db: Tx, { officerId, device, at }: Phone): Promise<void> {
  await db
    .updateTable('device_villages')
    .set({ heard_at: at })
    .where('officer_id', '=', officerId)
    .where('device', '=', device)
    .execute()
}
