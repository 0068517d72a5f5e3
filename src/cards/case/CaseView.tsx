import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApplicationView } from '@/contract/applications'
import { sayDay } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { useToday } from '../useToday'
import { AnswerList } from './AnswerList'
import { CaseDocuments } from './CaseDocuments'
import { CaseFacts } from './CaseFacts'
import { CaseTimeline } from './CaseTimeline'
import './CaseView.scss'
import { ClockBars } from './ClockBars'
import { NoticeCard } from './NoticeCard'
import { ObjectionsCard } from './ObjectionsCard'
import { PaymentCard } from './PaymentCard'
import { TodoCard } from './TodoCard'
import { UndertakingCard } from './UndertakingCard'

type Props = {
  application: ApplicationView
  /** buttons inside the card on top */
  actions?: ReactNode
  /** what is worked on, right below it: supplements, forms of the staff */
  children?: ReactNode
  /** the way on the left, the papers on the right, where there is room */
  isTwoColumns?: boolean
}

/** A case, for the person and as the base of the staff's desk. */
export function CaseView({ application, actions, children, isTwoColumns }: Props) {
  const today = useToday()
  const { clocks, notice, undertaking, payment, isMine, objections } = application
  return (
    <View className={`case-view${isTwoColumns ? ' case-view--two' : ''}`}>
      <View className='case-view__way'>
        <Stack gap={4}>
          <TodoCard application={application}>{actions}</TodoCard>
          {notice && <NoticeCard notice={notice} today={today} />}
          {!isMine && objections.length > 0 && (
            <Section title='公示期间的异议'>
              <ObjectionsCard objections={objections} />
            </Section>
          )}
          {children}
          <ClockBars clocks={clocks} status={application.status} today={today} isMine={isMine} />
          {application.status !== 'draft' && (
            <Section title='办到哪一步了'>
              <Card>
                <CaseTimeline application={application} today={today} />
              </Card>
            </Section>
          )}
        </Stack>
      </View>
      <View className='case-view__papers'>
        <Stack gap={6}>
          {payment && (
            <Section title='钱款'>
              <PaymentCard payment={payment} status={application.status} />
            </Section>
          )}
          {undertaking && (
            <Section title='容缺承诺'>
              <UndertakingCard undertaking={undertaking} today={today} />
            </Section>
          )}
          <CaseFacts application={application} />
          <Section title='材料'>
            <Card>
              <CaseDocuments
                documents={application.documents}
                promisedBy={undertaking?.state === 'open' ? sayDay(undertaking.dueOn, today) : undefined}
              />
            </Card>
          </Section>
          {application.form.map((group) => (
            <Section key={group.key} title={group.title}>
              <Card>
                <AnswerList group={group} answers={application.answers} />
              </Card>
            </Section>
          ))}
        </Stack>
      </View>
    </View>
  )
}
