import type { PolicyChange } from '@/contract/policies'

type Run = NonNullable<PolicyChange['runs']>[number]
const NEAR = 2
const GAP = '\n……\n'

/** Of long stretches that stayed the same, only the lines next to a change are kept. */
export function shortRuns(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    run.kind === 'same' ? { ...run, text: shorten(run.text, index === 0, index === runs.length - 1) } : run,
  )
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.split('\n')
  if (lines.length <= 2 * NEAR + 1) return text
  const head = isFirst ? '' : lines.slice(0, NEAR).join('\n')
  const tail = isLast ? '' : lines.slice(-NEAR).join('\n')
  return `${head}${GAP}${tail}`.trim()
}
