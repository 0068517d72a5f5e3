import { useQuery } from '@/api/hooks'
import { openAsk, openNotices } from '@/cards/routes'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { SpecialistCard } from './SpecialistCard'

/** A person to ask is never further than one tap; whoever works for the city is the one who is asked. */
export function HelpCard({ isSignedIn, isStaff }: { isSignedIn: boolean; isStaff: boolean }) {
  const { data } = useQuery('help.mine', {}, { enabled: isSignedIn && !isStaff })
  const answered = (data?.items ?? []).filter(({ answer }) => answer).length
  return (
    <Section title={isStaff ? '公示' : '有人帮您'}>
      <Stack gap={3}>
        {isSignedIn && !isStaff && <SpecialistCard />}
        <Card>
          {!isStaff && (
            <Row
              icon='help'
              label='问问工作人员'
              detail={answered > 0 ? `您问过的有 ${answered} 条回复` : '写下您的情况，有人回复您'}
              onClick={() => openAsk()}
            />
          )}
          <Row icon='fileText' label='看看公示' detail='准备发给谁，大家都看得到' onClick={openNotices} />
        </Card>
      </Stack>
    </Section>
  )
}
