import { useState } from 'react'
import { Pages } from '@/cards/Pages'
import { useToday } from '@/cards/useToday'
import type { CoveredHousehold } from '@/contract/coverage'
import { dayOf, sayDay, sayPastDay, type PlainDate } from '@/domain/core/plainDate'
import { coverageCaseLabel } from '@/domain/visits/coverage'
import { outcomeSpec } from '@/domain/visits/visit'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import { ExportSheet } from './ExportSheet'
import type { Asked } from './useBoard'

type Props = { asked: Asked; chosen?: string | undefined; onChoose: (id: string) => void }

/** The households behind one number. */
export function CaseList({ asked, chosen, onChoose }: Props) {
  const today = useToday()
  const [isExporting, setExporting] = useState(false)
  return (
    <Stack gap={4}>
      <Inline isSpread>
        <Heading level={2}>{coverageCaseLabel[asked.of]}</Heading>
        <Button tone='quiet' isSmall onClick={() => setExporting(true)}>
          导出表格
        </Button>
      </Inline>
      <Pages path='coverage.households' input={asked} more='看后面的户' empty={<Empty title='没有这样的户' />}>
        {(households) => (
          <Stack>
            {households.map((household) => (
              <HouseholdCard
                key={household.id}
                household={household}
                today={today}
                isSelected={household.id === chosen}
                onClick={() => onChoose(household.id)}
              />
            ))}
          </Stack>
        )}
      </Pages>
      {isExporting && <ExportSheet asked={asked} onClose={() => setExporting(false)} />}
    </Stack>
  )
}

type CardProps = { household: CoveredHousehold; today: PlainDate; isSelected: boolean; onClick: () => void }

function HouseholdCard({ household, today, isSelected, onClick }: CardProps) {
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
