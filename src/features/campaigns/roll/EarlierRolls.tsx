import type { ReactNode } from 'react'
import { Pages } from '@/cards/Pages'
import { openRoll } from '@/cards/routes'
import { sayInstant } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { stageWords } from './stageWords'

/** What was imported before, the latest first. */
export const EarlierRolls = ({ empty }: { empty: ReactNode }) => (
  <Section title='以前导入的'>
    <Pages path='rolls.list' input={{}} more='看更早的' empty={empty}>
      {(items) => (
        <Card>
          {items.map((roll) => (
            <Row
              key={roll.id}
              icon='fileText'
              label={roll.name}
              detail={`${roll.divisionName} · ${sayInstant(roll.startedAt)} · ${roll.by}`}
              value={stageWords[roll.stage]}
              onClick={() => openRoll(roll.id)}
            />
          ))}
        </Card>
      )}
    </Pages>
  </Section>
)
