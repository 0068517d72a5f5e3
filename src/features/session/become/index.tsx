import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMutation, useQuery } from '@/api/hooks'
import { forgetSaidFacts } from '@/cards/saidFacts'
import { useCityNotice } from '@/cards/useCityNotice'
import type { DemonstrationPerson } from '@/contract/session'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import './index.scss'

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
  if (problem) return <Failure problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  if (data.items.length === 0) return <Empty title='这里没有示例人物' text='只有示例城市才能扮演别人。' />
  const choose = async (person: DemonstrationPerson) => {
    if (!(await become.send({ personId: person.id }))) return
    forgetSaidFacts()
    void Taro.switchTab({ url: '/pages/home/index' })
  }
  return (
    <Stack gap={4}>
      <Paragraph>选一个人，用他的眼睛看看这件事怎么办。随时可以换。</Paragraph>
      {become.problem && <Notice tone='warm'>{become.problem.message}</Notice>}
      <View className='become__people'>
        {data.items.map((person) => (
          <Card key={person.id} onClick={() => void choose(person)} label={`扮演${person.name}，${person.title}`}>
            <Inline isSpread>
              <Heading level={3}>{person.name}</Heading>
              <Tag tone='brand'>{person.title}</Tag>
            </Inline>
            <Paragraph>{person.story}</Paragraph>
            <Paragraph isQuiet>{person.divisionName}</Paragraph>
          </Card>
        ))}
      </View>
    </Stack>
  )
}
