import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { StaffRole } from '../domain/core/actor'

/** Who may knock: anyone (policies are public), a signed-in person, or holders of one of these offices. */
export type Access = 'anyone' | 'person' | readonly StaffRole[]
export type ProcedureMeta = { access: Access; isMutation: boolean }

const base = oc.$meta<ProcedureMeta>({ access: 'person', isMutation: false })

/** A read. */
export const query = (access: Access) => base.meta({ access, isMutation: false })
/** A write: safe to send twice under the same requestId, refused when other content comes under it. */
export const mutation = (access: Access) => base.meta({ access, isMutation: true })

/** What every write carries. */
export const requestId = z.uuid()
export const Id = z.uuid()
export const Day = z.iso.date()
export const Instant = z.iso.datetime()
/** Key of the next page; absent on the last one. */
export const Cursor = z.string().max(200)
/** What still waits, or what has been done. */
export const Stage = z.enum(['waiting', 'done']).default('waiting')
export const Done = z.object({ done: z.literal(true) })
