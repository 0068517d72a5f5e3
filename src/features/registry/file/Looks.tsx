import { Pages } from '@/cards/Pages'
import { sayInstant } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** Who looked at the file, in words. */
export function Looks() {
  const nothing = <Paragraph isQuiet>还没有人看过您的档案。</Paragraph>
  return (
    <Section title='谁看过'>
      <Pages path='registry.looks' input={{}} more='看更早的' empty={nothing}>
        {(items) => (
          <Card>
            {items.map(({ id, at, words }) => (
              <Row key={id} label={words} detail={sayInstant(at)} />
            ))}
          </Card>
        )}
      </Pages>
    </Section>
  )
}
