import type { PlainDate } from '../../../src/domain/core/plainDate'
import type { Policy } from '../../../src/domain/policies/policy.schema'

/** A policy as this folder writes it: every version, the first one first, with the note that the history shows. */
export type SeedPolicy = readonly SeedVersion[]
export type SeedVersion = { policy: Policy; note: string; publishedOn: PlainDate }
