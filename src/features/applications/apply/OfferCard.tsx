import { View } from '@tarojs/components'
import type { Offer } from '@/contract/applications'
import { DivisionName } from '@/cards/DivisionName'
import { useToday } from '@/cards/useToday'
import { sayPastDay, type PlainDate } from '@/domain/core/plainDate'
import type { FormGroup } from '@/domain/policies/policy.schema'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

type Props = { offers: readonly Offer[]; form: readonly FormGroup[]; onTake: (keys: string[]) => Promise<void> }

/** What the person has given before, with where and when: asked once, taken over by one tap. */
export function OfferCard({ offers, form, onTake }: Props) {
  const today = useToday()
  if (!offers.length) return null
  const isPapers = offers.every(({ kind }) => kind === 'document')
  return (
    <Card tone='informing'>
      <Stack gap={3}>
        <Heading level={3}>{isPapers ? '您之前交过，不用再拍一遍' : '这些已经有了，不用再填一遍'}</Heading>
        {offers.length > 1 && (
          <Button onClick={() => void onTake(offers.map(({ key }) => key))}>这 {String(offers.length)} 项都用</Button>
        )}
        {offers.map((offer) => (
          <OfferLine
            key={offer.key}
            offer={offer}
            today={today}
            isPlace={form.some(({ questions }) =>
              questions.some(({ key, kind }) => key === offer.key && kind === 'division'),
            )}
            onTake={() => void onTake([offer.key])}
          />
        ))}
      </Stack>
    </Card>
  )
}

/** A source that names its day says it as a day; the others get it behind them. */
const sayOrigin = (source: string, said: string, asOf: PlainDate) =>
  source.includes(asOf) ? source.replace(` ${asOf} `, said) : `${source}，${said}`

type LineProps = { offer: Offer; today: PlainDate; isPlace: boolean; onTake: () => void }

function OfferLine({ offer: { label, shown, source, asOf }, today, isPlace, onTake }: LineProps) {
  return (
    <View className='apply__offer'>
      <View className='apply__given'>
        <View>
          {label}：{isPlace ? <DivisionName code={shown} /> : shown}
        </View>
        <Paragraph isQuiet>{sayOrigin(source, sayPastDay(asOf, today), asOf)}</Paragraph>
      </View>
      <Button isSmall tone='plain' label={`${label}用这个`} onClick={onTake}>
        用这个
      </Button>
    </View>
  )
}
