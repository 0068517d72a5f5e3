import { withMark } from '@/cards/policyLabels'
import type { PolicyDetail } from '@/contract/policies'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'

/** How it goes, who does it and how long it takes. */
export function Steps({ detail: { policy } }: { detail: PolicyDetail }) {
  if (!policy.programme) return null
  const items = policy.programme.steps.map(({ name, who, days, mark }, index) => ({
    key: String(index),
    title: days ? `${name} · ${days}` : name,
    detail: withMark(who, mark),
    state: 'next' as const,
  }))
  return (
    <Section title='怎么办、要多久'>
      <Card>
        <Timeline items={items} />
      </Card>
    </Section>
  )
}
