import { View } from '@tarojs/components'
import type { Offer } from '@/contract/applications'
import { useToday } from '@/cards/useToday'
import { sayDay } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

type Props = { offers: readonly Offer[]; onTake: (keys: string[]) => Promise<void> }

/** What the person has given before, with where and when: asked once, taken over by one tap. */
export function OfferCard({ offers, onTake }: Props) {
  const today = useToday()
  if (!offers.length) return null
  const keys = offers.map(({ key }) => key)
  const isPapers = offers.every(({ kind }) => kind === 'document')
  return (
    <Card tone='informing'>
      <Stack gap={3}>
        <Heading level={3}>{isPapers ? '您之前交过，不用再拍一遍' : '您之前填过，不用再填一遍'}</Heading>
        <View>
          {offers.map(({ key, label, shown, source, asOf }) => (
            <Row
              key={key}
              label={`${label}：${shown}`}
              detail={source.includes(asOf) ? source : `${source}，${sayDay(asOf, today)}`}
              value={
                <Button isSmall tone='plain' label={`${label}用这个`} onClick={() => void onTake([key])}>
                  用这个
                </Button>
              }
            />
          ))}
        </View>
        {offers.length > 1 && <Button onClick={() => void onTake(keys)}>这 {String(offers.length)} 项都用</Button>}
      </Stack>
    </Card>
  )
}
