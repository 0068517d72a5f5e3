import { Text, View } from '@tarojs/components'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import type { Finding } from '@/domain/eligibility/evaluate'
import type { Verdict } from '@/domain/eligibility/verdict'
import { sayMissing } from '@/domain/eligibility/factWords'
import { VerdictMark } from '@/ui/VerdictMark'
import './ClauseList.scss'
import { withMark } from './policyLabels'

type Clauses = {
  findings: Finding[]
  today: PlainDate
  /** also what is still to be known, and where each clause stands written */
  isProof?: boolean
}

/** The conditions in the policy's own words, each with a mark and a word. */
export function ClauseList({ findings, today, isProof = false }: Clauses) {
  const common = sharedSource(findings)
  return (
    <View className='clauses' aria-role='list'>
      {inOrder(findings).map((finding) => (
        <View className='clauses__item' key={finding.clause} aria-role='listitem'>
          <View className='clauses__mark'>
            <VerdictMark verdict={finding.verdict} />
          </View>
          <View className='clauses__words'>
            <Text className='clauses__clause'>{finding.words}</Text>
            {reasonsFor(finding, today, isProof).map((reason) => (
              <Text className='clauses__reason' key={reason}>
                {reason}
              </Text>
            ))}
            {isProof && !common && <Text className='clauses__source'>{sourceOf(finding)}</Text>}
          </View>
        </View>
      ))}
      {isProof && common && <Text className='clauses__source clauses__end'>{`以上各条${sourceOf(common)}`}</Text>}
    </View>
  )
}

const order: readonly Verdict[] = ['unmet', 'unknown', 'met']

/** What doesn't fit is read first, then what isn't known. */
const inOrder = (findings: Finding[]) =>
  order.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict))

/** The first of them, where all stand written in the same place: that is said once. */
function sharedSource(findings: Finding[]): Finding | undefined {
  const [first, ...others] = findings
  return first && others.length > 0 && others.every((other) => sourceOf(other) === sourceOf(first)) ? first : undefined
}

const sourceOf = ({ source, mark }: Finding) => `依据：${withMark(source, mark)}`

/** Why it came out so, what is still to be known, and when time alone will mend it. */
function reasonsFor({ verdict, because, missing, earliest }: Finding, today: PlainDate, isProof: boolean): string[] {
  return [
    because.length > 0 && because.join('；'),
    isProof && verdict === 'unknown' && `还没回答：${sayMissing(missing)}`,
    earliest && `${sayDay(earliest, today)}起就符合这一条`,
  ].filter((reason): reason is string => Boolean(reason))
}
