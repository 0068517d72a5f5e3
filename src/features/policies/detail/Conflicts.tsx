import { openPolicy } from '@/cards/routes'
import type { PolicyDetail } from '@/contract/policies'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** Which policies don't go together with this one, by name. */
export function Conflicts({ detail: { conflicts, policy } }: { detail: PolicyDetail }) {
  const { isOncePerPerson, isOncePerBusiness } = policy.stacking
  const once = [isOncePerPerson && '每人', isOncePerBusiness && '每个经营主体'].filter(Boolean).join('、')
  if (conflicts.length === 0 && !once) return null
  return (
    <Section title='能不能同时领'>
      <Card>
        {once && <Row label={`${once}只能享受一次`} />}
        {conflicts.map(({ policyId, title, words, source }) => (
          <Row
            key={policyId}
            label={words}
            detail={`${title} · 依据：${source}`}
            onClick={() => openPolicy(policyId)}
          />
        ))}
      </Card>
    </Section>
  )
}
