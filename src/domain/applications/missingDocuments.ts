import type { DocumentSpec } from '../policies/policy.schema'

type Held = { programme: { documents: readonly DocumentSpec[] }; presentKeys: readonly string[] }

/** The required documents that have no page yet. */
export function missingDocuments({ programme, presentKeys }: Held): DocumentSpec[] {
  return programme.documents.filter(({ isRequired, key }) => isRequired && !presentKeys.includes(key))
}

/** 主件: without them there is nothing to examine. */
export const missingMain = (held: Held) => missingDocuments(held).filter(({ requirement }) => requirement === 'main')

/** 可容缺件: may follow under an undertaking. */
export const missingDeferrable = (held: Held) =>
  missingDocuments(held).filter(({ requirement }) => requirement === 'deferrable')

export const namesOf = (specs: readonly { name: string }[]): string[] => specs.map(({ name }) => name)
