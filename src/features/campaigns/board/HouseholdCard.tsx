import type { CoveredHousehold } from '@/contract/coverage'
import { dayOf, sayDay, sayPastDay, type PlainDate } from '@/domain/core/plainDate'
import { outcomeSpec } from '@/domain/visits/visit'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

type Props = { household: CoveredHousehold; today: PlainDate; isSelected?: boolean; onClick: () => void }

/** A household of a list: what came of its door, and what comes next. */
export function HouseholdCard({ household, today, isSelected = false, onClick }: Props) {
  const { head, villageName, addressMasked, visit } = household
  const outcome = visit ? outcomeSpec(visit.outcome).label : '还没走到'
  const next = visit?.nextOn ? `${sayDay(visit.nextOn, today)}再去` : visit?.nextLabel
  return (
    <Card isSelected={isSelected} label={`${head}，${outcome}，${villageName}`} onClick={onClick}>
      <Stack gap={1}>
        <Inline isSpread>
          <Heading level={3}>{head}</Heading>
          <Tag>{outcome}</Tag>
        </Inline>
        <Paragraph isQuiet>{`${villageName} · ${addressMasked}`}</Paragraph>
        {visit && <Paragraph isQuiet>{`${sayPastDay(dayOf(visit.at), today)} ${visit.by}去的`}</Paragraph>}
        {next && <Paragraph>{`下一步：${next}`}</Paragraph>}
        {marksOf(household).length > 0 && <Paragraph isQuiet>{`要核对：${marksOf(household).join('、')}`}</Paragraph>}
      </Stack>
    </Card>
  )
}

const marksOf = ({ isDoubtful, isByRelative, hasGaps }: CoveredHousehold): string[] => [
  ...(isDoubtful ? ['人和号码'] : []),
  ...(isByRelative ? ['家人代答的内容'] : []),
  ...(hasGaps ? ['问卷空着的部分'] : []),
]
