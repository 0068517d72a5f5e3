import { View } from '@tarojs/components'
import { useMutation, useQuery } from '@/api/hooks'
import { openHome } from '@/cards/routes'
import { forgetSaidFacts } from '@/cards/saidFacts'
import { useCityNotice } from '@/cards/useCityNotice'
import { leaveVisits, mayLeaveVisits } from '@/cards/visits/leaveVisits'
import type { DemonstrationPerson } from '@/contract/session'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import './index.scss'
import { PersonCard } from './PersonCard'

export default function Become() {
  return (
    <Screen title='扮演示例人物' notice={useCityNotice()}>
      <People />
    </Screen>
  )
}

function People() {
  const { data, problem, reload } = useQuery('session.demonstrationPeople')
  const become = useMutation('session.become')
  if (problem && !data) return <Failure problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  if (data.items.length === 0) return <Empty title='这里没有示例人物' text='只有示例城市才能扮演别人。' />
  const choose = async ({ id }: DemonstrationPerson) => {
    if (!(await mayLeaveVisits()) || !(await become.send({ personId: id }))) return
    leaveVisits()
    forgetSaidFacts()
    openHome()
  }
  const group = (title: string, isStaff: boolean) => (
    <Section title={title}>
      <View className='become__people'>
        {data.items
          .filter((person) => person.isStaff === isStaff)
          .map((person) => (
            <PersonCard key={person.id} person={person} onChoose={() => void choose(person)} />
          ))}
      </View>
    </Section>
  )
  return (
    <Stack gap={6}>
      <Paragraph>选一个人，用他的眼睛看看这件事怎么办。想换别人，随时回到“我的”里换。</Paragraph>
      {become.problem && <Notice tone='warm'>{become.problem.message}</Notice>}
      {group('返乡人员：看政策、申请、等钱到账', false)}
      {group('工作人员：帮办、受理、审批、拨付、督办', true)}
    </Stack>
  )
}
