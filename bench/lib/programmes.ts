import fc from 'fast-check'
import { seedPolicyList } from '../../cloudfunctions/demo/policies/all'
import type { Criterion } from '../../src/domain/eligibility/criterion'
import { someCriteria } from '../../src/domain/eligibility/testing/generated'

/** Fifty programmes: every one that the project has, and generated ones which between them say all that can be said. */
export function fiftyProgrammes(): Criterion[][] {
  const real = seedPolicyList.flatMap((seed) => seed.slice(-1)).map(({ policy }) => policy.criteria)
  const generated = fc.sample(someCriteria(undefined, 1), { numRuns: 50 - real.length, seed: 41 })
  return [...real, ...generated]
}
