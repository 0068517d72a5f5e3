import { View } from '@tarojs/components'
import { addDays, sayDay } from '@/domain/core/plainDate'
import { suggestedDays } from '@/domain/visits/suggestedDays'
import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import { outcomeSpec, type Outcome } from '@/domain/visits/visit'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'
import { phoneDesk } from '../phoneDesk'

type Props = { visit: UnfinishedVisit; outcome: Outcome; onChange: (part: Partial<UnfinishedVisit>) => void }

const LONGEST_NOTE = 500

/** What comes next, when one comes again, and a note. */
export function VisitRest({ visit: { nextOn, note = '' }, outcome, onChange }: Props) {
  const { nextLabel, asksDay } = outcomeSpec(outcome)
  const today = phoneDesk.today()
  return (
    <Card>
      <Stack gap={4}>
        <Paragraph>{`下一步：${nextLabel}`}</Paragraph>
        {asksDay && (
          <View>
            <View className='visit-days'>
              {suggestedDays(today).map(({ label, day }) => (
                <Button
                  key={label}
                  isSmall
                  tone={day === nextOn ? 'primary' : 'plain'}
                  onClick={() => onChange({ nextOn: day })}
                >
                  {label}
                </Button>
              ))}
            </View>
            <DateField
              label={nextOn ? `下次走访：${sayDay(nextOn, today)}` : '下次走访'}
              value={nextOn}
              min={addDays(today, 1)}
              onChange={(day) => onChange({ nextOn: day })}
            />
          </View>
        )}
        <TextArea
          label='备注'
          isRequired={false}
          value={note}
          maxLength={LONGEST_NOTE}
          onChange={(text) => onChange({ note: text })}
        />
      </Stack>
    </Card>
  )
}
