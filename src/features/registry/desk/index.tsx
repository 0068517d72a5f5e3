import { useState } from 'react'
import { OnlyFor } from '@/cards/OnlyFor'
import { Pages } from '@/cards/Pages'
import { useCityNotice } from '@/cards/useCityNotice'
import { Empty } from '@/ui/Empty'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { PairLine } from './PairLine'
import { PairView } from './PairView'

const stages = [
  { value: 'waiting', label: '等着看' },
  { value: 'done', label: '看过的' },
] as const
type Stage = (typeof stages)[number]['value']

const nothing = {
  waiting: { title: '没有要看的', text: '系统发现两份档案像是同一个人，会放在这里请您核对。' },
  done: { title: '还没有看过的', text: '核对过的会留在这里，合并过的可以撤销。' },
}

/** 疑似同一人: two files that may be one person's, until somebody has looked. */
export default function SamePersonDesk() {
  return (
    <Screen title='疑似同一人' isNarrow notice={useCityNotice()}>
      <OnlyFor roles={['specialist', 'reviewer']}>
        <Pairs />
      </OnlyFor>
    </Screen>
  )
}

function Pairs() {
  const [stage, setStage] = useState<Stage>('waiting')
  const [openId, setOpenId] = useState<string>()
  if (openId)
    return (
      <Stack gap={4}>
        <LinkButton onClick={() => setOpenId(undefined)}>回到名单</LinkButton>
        <PairView id={openId} />
      </Stack>
    )
  return (
    <Stack gap={4}>
      <Paragraph isQuiet>核对两份档案是不是同一个人。每次打开都会记下，本人看得到。</Paragraph>
      <Segments label='看哪一种' options={stages} value={stage} onChange={setStage} />
      <Pages path='registry.desk' input={{ stage }} more='看后面的' empty={<Empty {...nothing[stage]} />}>
        {(items) => (
          <Stack>
            {items.map((pair) => (
              <PairLine key={pair.id} pair={pair} onOpen={() => setOpenId(pair.id)} />
            ))}
          </Stack>
        )}
      </Pages>
    </Stack>
  )
}
