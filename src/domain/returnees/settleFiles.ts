/** Two files that were joined, and which of them stands for the person. */
export type Merge = { one: string; other: string; survivor: string }

/**
 * Which file stands for each of these: by the merges that are open, the earliest first. Whom a merge joins follows from
 * which are open alone, so taking one back leaves the others as if it had never been.
 */
export function settleFiles(files: readonly string[], merges: readonly Merge[]): Map<string, string> {
  const standsFor = new Map(files.map((file) => [file, file]))
  for (const merge of merges) join(standsFor, merge)
  return standsFor
}

function join(standsFor: Map<string, string>, { one, other, survivor }: Merge): void {
  const [oneFace = one, otherFace = other] = [standsFor.get(one), standsFor.get(other)]
  const face = survivor === one ? oneFace : otherFace
  for (const [file, was] of standsFor) if (was === oneFace || was === otherFace) standsFor.set(file, face)
}
