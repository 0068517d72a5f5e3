import { sayValue } from '@/domain/eligibility/factWords'
import { factSpec } from '@/domain/eligibility/facts'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import type { Check } from './useCheck'

/** What was answered just now, each to be changed by a tap. */
export function Answers({ check: { flow, facts, revisit, nameOfPlace } }: { check: Check }) {
  if (flow.asked.length === 0) return null
  return (
    <Section title='您的回答'>
      <Card>
        {flow.asked.map((name) => {
          const value = flow.skipped.includes(name) ? undefined : facts[name]
          return (
            <Row
              key={name}
              label={factSpec(name).label}
              value={value === undefined ? '跳过了' : sayValue(name, value, nameOfPlace)}
              onClick={() => revisit(name)}
            />
          )
        })}
      </Card>
    </Section>
  )
}
