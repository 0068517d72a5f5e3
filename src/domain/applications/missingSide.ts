import type { DocumentSpec } from '../policies/policy.schema'

/**
 * What to say of a paper with sides that has fewer pages than sides: most likely one of them was forgotten. It hinders nothing, as
 * both may lie on one page.
 * @param pages how many there are; of a paper without any it is said elsewhere that it is missing
 */
export function missingSide({ sides = [] }: Pick<DocumentSpec, 'sides'>, pages: number): string | undefined {
  const side = pages > 0 ? sides[pages] : undefined
  return side && `${side}也请拍一张；两面已经拍在一张上，就不用再拍`
}
