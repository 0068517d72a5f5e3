import type { ApplicationView } from '@/contract/applications'
import { sayMoney } from '@/domain/core/money'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** What a case is called by: number, policy, applicant, place, amount. */
export function CaseFacts({ application }: { application: ApplicationView }) {
  const { number, title, applicantName, filedByName, divisionName, amountFen } = application
  return (
    <Section title='这件申请'>
      <Card>
        <Row label='事项' value={title} />
        {number && <Row label='编号' value={number} />}
        <Row label='申请人' value={applicantName} detail={filedByName && `${filedByName} 帮办代办`} />
        {divisionName && <Row label='所在地' value={divisionName} />}
        {amountFen !== undefined && <Row label='金额' value={sayMoney(amountFen)} />}
      </Card>
    </Section>
  )
}
