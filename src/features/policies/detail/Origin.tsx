import { View } from '@tarojs/components'
import { sourceMarkLabel, withMark } from '@/cards/policyLabels'
import { openVersions } from '@/cards/routes'
import type { PolicyDetail } from '@/contract/policies'
import { dayOf, sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

type Props = { detail: PolicyDetail; today: PlainDate }

/** Where it stands written and since when; and openly, what no source says. */
export function Origin({ detail, today }: Props) {
  const { policy, versions, openings } = detail
  const { title, documentNumber, issuedOn, mark, note } = policy.source
  const [latest] = versions
  return (
    <Section title='出处'>
      <Card>
        <Stack>
          <View>
            <Row label={withMark(title, mark)} detail={note} />
            <Row label='文件号' value={documentNumber ?? '没有查到'} />
            {issuedOn && <Row label='发布日期' value={sayDay(issuedOn, today)} />}
            {versions.length > 1 && latest && (
              <Row
                label={`改过 ${versions.length - 1} 次，看看改了什么`}
                detail={`最近一次 ${sayDay(dayOf(latest.publishedAt), today)}：${latest.note}`}
                onClick={() => openVersions(policy.id)}
              />
            )}
          </View>
          {policy.gaps.length > 0 && <Gaps gaps={policy.gaps} />}
          <Paragraph isQuiet>{`已有 ${openings} 人次看过`}</Paragraph>
        </Stack>
      </Card>
    </Section>
  )
}

function Gaps({ gaps }: { gaps: PolicyDetail['policy']['gaps'] }) {
  return (
    <Stack gap={1}>
      <Paragraph>下面这些，文件里没有写明或还没核对：</Paragraph>
      {gaps.map(({ what, mark }) => (
        <Paragraph isQuiet key={what}>{`· ${what}（${sourceMarkLabel[mark]}）`}</Paragraph>
      ))}
    </Stack>
  )
}
