import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

/** Whether the case is the person's own, or one that they filed for somebody. */
export async function ownsApplication(db: Tx, applicationId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('applications')
    .select('id')
    .where('id', '=', applicationId)
    .where((eb) => eb.or([isOf('applicant_id', personId), isOf('filed_by', personId)]))
    .executeTakeFirst()
  return row !== undefined
}
