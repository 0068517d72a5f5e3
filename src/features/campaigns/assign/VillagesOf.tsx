import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { Pages } from '@/cards/Pages'
import type { Campaign } from '@/contract/rolls'
import type { Session } from '@/contract/session'
import { sayPastDay } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Paragraph } from '@/ui/Paragraph'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'
import { AssignSheet } from './AssignSheet'
import { VillageRow } from './VillageRow'

const COUNTY_DIGITS = 6
/** The door takes no more at once. */
const MOST = 50
const toggled = (codes: readonly string[], code: string) =>
  codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]

type Props = { campaign: Campaign; grant: Session['grants'][number]; today: string }

/** The villages of a town with who has them; some are chosen and given to somebody. */
export function VillagesOf({ campaign, grant, today }: Props) {
  const [town, setTown] = useState(grant.area)
  const [villages, setVillages] = useState<readonly string[]>([])
  const [isOpen, setOpen] = useState(false)
  const isCounty = grant.area.length === COUNTY_DIGITS
  const hasParts = grant.area.length <= COUNTY_DIGITS
  const { data } = useQuery('session.divisions', isCounty ? { parent: grant.area } : {}, { enabled: hasParts })
  const done = () => {
    setOpen(false)
    setVillages([])
  }
  return (
    <Stack gap={4}>
      <Card tone='brand'>
        <Paragraph>
          {campaign.title}：{sayPastDay(campaign.fromOn, today)}至{sayPastDay(campaign.toOn, today)}
        </Paragraph>
        <Paragraph isQuiet>改派以后，没走完的户跟着村走；原来的人记下的都算数，晚到的也收。</Paragraph>
      </Card>
      {hasParts && (
        <Select
          label={isCounty ? '看哪个乡镇' : '看哪个县（市、区）'}
          options={[
            { value: grant.area, label: `${grant.areaName}全部` },
            ...(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={town}
          onChange={setTown}
        />
      )}
      <Button onClick={() => setOpen(true)} isDisabled={villages.length === 0} icon='users'>
        {villages.length === 0 ? '先点选要分的村' : `把这 ${villages.length} 个村分给…`}
      </Button>
      <Pages
        key={town}
        path='campaigns.villages'
        input={{ campaignId: campaign.id, area: town }}
        more='看后面的村'
        empty={<Empty title='这里没有村' text='请换一个乡镇看看。' />}
      >
        {(items) => (
          <Card>
            {items.map((village) => (
              <VillageRow
                key={village.code}
                village={village}
                within={grant.areaName}
                today={today}
                isChosen={villages.includes(village.code)}
                onToggle={() => setVillages(toggled(villages, village.code).slice(-MOST))}
              />
            ))}
          </Card>
        )}
      </Pages>
      {isOpen && (
        <AssignSheet
          campaign={campaign}
          villages={villages}
          today={today}
          onClose={() => setOpen(false)}
          onDone={done}
        />
      )}
    </Stack>
  )
}
