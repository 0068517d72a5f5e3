import { useQuery } from '@/api/hooks'
import type { OutputOf } from '@/api/client'
import { openCheck, openFile, openPolicies, openPolicy } from '@/cards/routes'
import { unbroken } from '@/cards/unbroken'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'

type Due = OutputOf<'eligibility.overview'>['items'][number]
const SHOWN = 3

/** What I may be due, by what is known of me. */
export function ForMe({ today }: { today: PlainDate }) {
  const { data, problem, reload } = useQuery('eligibility.overview')
  const due = (data?.items ?? []).filter((item) => item.verdict !== 'unmet' || item.earliest)
  return (
    <Section
      title={due.length > 0 ? `可能适合您的 ${due.length} 项` : '可能适合您的'}
      action={<LinkButton onClick={openPolicies}>全部政策</LinkButton>}
    >
      <Card>
        {!data && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading lines={3} />)}
        {data && due.length === 0 && (
          <Empty
            title='还没算出适合您的'
            text='把您的情况补充几条，就能算得更准。'
            action={<LinkButton onClick={openFile}>补充我的档案</LinkButton>}
          />
        )}
        {due.slice(0, SHOWN).map((item) => (
          <Row
            key={item.policyId}
            label={item.title}
            detail={unbroken(`${item.headline}\n${standing(item, today)}`)}
            onClick={() => (item.verdict === 'unknown' ? openCheck(item.policyId) : openPolicy(item.policyId))}
          />
        ))}
      </Card>
    </Section>
  )
}

function standing({ verdict, missing, earliest }: Due, today: PlainDate): string {
  if (verdict === 'met') return '看起来您符合'
  if (earliest) return `${sayDay(earliest, today)}起符合`
  return `再答 ${missing.length} 个问题就知道`
}
