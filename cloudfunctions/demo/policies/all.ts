import { guichuanStartupGrant } from './guichuanStartupGrant'
import type { SeedPolicy } from './seedPolicy'

/** Every policy that the made-up city starts with: its own examples, and the real ones of other places. */
export const seedPolicyList: readonly SeedPolicy[] = [guichuanStartupGrant]
