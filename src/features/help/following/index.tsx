import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { OnlyFor } from '@/cards/OnlyFor'
import { openFollowing } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { Columns } from '@/ui/Columns'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'
import { useIsWide } from '@/ui/useIsWide'
import { FollowedList } from './FollowedList'
import { PersonPane } from './PersonPane'

const roles = ['specialist'] as const

/** 我帮的人: whom a specialist helps one by one, and what each of them needs until it is answered. */
export default function Following() {
  const { id } = useRouter().params
  const notice = useCityNotice()
  const isWide = useIsWide()
  const [chosen, setChosen] = useState<string>()
  if (isWide)
    return (
      <Screen title='我帮的人' notice={notice}>
        <OnlyFor roles={roles}>
          <Columns list={<FollowedList chosen={chosen} onChoose={setChosen} />}>
            {chosen ? (
              <PersonPane key={chosen} personId={chosen} />
            ) : (
              <Empty title='先点一个人' text='左边点一位，这里看到他说过的话和需要的帮助。' />
            )}
          </Columns>
        </OnlyFor>
      </Screen>
    )
  return (
    <Screen title={id ? '一对一帮办' : '我帮的人'} notice={notice} isNarrow>
      <OnlyFor roles={roles}>
        {id ? <PersonPane personId={id} /> : <FollowedList onChoose={(personId) => openFollowing(personId)} />}
      </OnlyFor>
    </Screen>
  )
}
