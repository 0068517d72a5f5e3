import type { PolicyDetail } from '@/contract/policies'
import { sayValue } from '@/domain/eligibility/factWords'
import { factSpec } from '@/domain/eligibility/facts'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { usedFacts } from './flow'
import type { Check } from './useCheck'

/** By what it was worked out: what was answered now and what was known before. A tap mends it. */
export function Answers({ check, detail }: { check: Check; detail: PolicyDetail }) {
  const { flow, facts, revisit, nameOfPlace } = check
  const names = [...new Set([...usedFacts(detail.policy, facts), ...flow.asked])]
  if (names.length === 0) return null
  return (
    <Section title='照这些情况算的，不对可以改'>
      <Card>
        {names.map((name) => {
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
