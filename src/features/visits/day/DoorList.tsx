import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newId } from '@/api/newId'
import { openHousehold } from '@/cards/routes'
import { doorStanding, orderOf } from '@/domain/visits/dayOrder'
import type { HeldCampaign, HeldVillage } from '@/offline/heldDay'
import type { DeskDoorway } from '@/offline/visitDesk'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import { phoneDesk } from '../phoneDesk'
import { ArrangeRow } from './ArrangeRow'
import { DoorCard } from './DoorCard'
import { useArranged } from './useArranged'

/** A page of doors: more would be too much for an old phone to draw. */
const AT_ONCE = 20

type Props = { village: HeldVillage; campaign: HeldCampaign }

const matches = ({ household: { head, address, members } }: DeskDoorway, words: string) =>
  [head, address, ...members.map(({ name }) => name)].some((text) => text.includes(words))

/** The doors of one village, in the order of the day. */
export function DoorList({ village, campaign }: Props) {
  const [words, setWords] = useState('')
  const [page, setPage] = useState(0)
  const [isArranging, setArranging] = useState(false)
  const { arranged, move } = useArranged(village)
  const today = phoneDesk.today()
  const all = orderOf(phoneDesk.doors(village), arranged, today)
  const found = words.trim() ? all.filter((door) => matches(door, words.trim())) : all
  const last = Math.max(0, Math.ceil(found.length / AT_ONCE) - 1)
  const at = Math.min(page, last)
  const go = (next: number) => {
    setPage(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const idsLike = (door: DeskDoorway) =>
    all.filter(({ visit }) => doorStanding(visit, today) === doorStanding(door.visit, today)).map(({ id }) => id)
  return (
    <Stack>
      <Standing village={village} doors={all} />
      <TextField
        label='找一户'
        value={words}
        placeholder='姓名或住址'
        onChange={(next) => {
          setWords(next)
          setPage(0)
        }}
      />
      <View className='visit-day__tools'>
        <Button tone='quiet' isSmall onClick={() => setArranging(!isArranging)}>
          {isArranging ? '排好了' : '排一下先后'}
        </Button>
        <Button tone='quiet' isSmall icon='plus' onClick={() => begin(village)}>
          新增一户
        </Button>
      </View>
      {found.length === 0 && <Empty title='没有找到这样的户' text='换个字试试；名册上没有的，点“新增一户”。' />}
      {found
        .slice(at * AT_ONCE, (at + 1) * AT_ONCE)
        .map((door) =>
          isArranging ? (
            <ArrangeRow key={door.id} door={door} onMove={(how) => move(idsLike(door), door.id, how)} />
          ) : (
            <DoorCard key={door.id} door={door} today={today} onOpen={() => openHousehold(door.id)} />
          ),
        )}
      <Turning at={at} last={last} onGo={go} />
      <Paragraph isQuiet>{`${campaign.title}，${campaign.questionnaire.title}`}</Paragraph>
    </Stack>
  )
}

/** Told before it is begun: a visit that was begun can always be kept. */
function begin({ campaignId, code }: HeldVillage) {
  try {
    phoneDesk.makeRoom()
    openHousehold(newId(), { campaignId, code })
  } catch {
    toast('手机存储快满了，先上传或清理一下')
  }
}

function Standing({ village, doors }: { village: HeldVillage; doors: readonly DeskDoorway[] }) {
  const visited = doors.filter(({ visit }) => visit).length
  const { isWhole } = phoneDesk.roll(village)
  return (
    <>
      <Paragraph>{`${village.name}：名册上 ${Math.max(village.households, doors.length)} 户，走过 ${visited} 户。`}</Paragraph>
      {!isWhole && !phoneDesk.isSyncing() && (
        <Notice tone='waiting'>这个村的名册还没全部存到手机里，联网后点上面的“现在更新”。</Notice>
      )}
    </>
  )
}

function Turning({ at, last, onGo }: { at: number; last: number; onGo: (page: number) => void }) {
  if (last === 0) return null
  return (
    <Stack gap={2}>
      <Paragraph isQuiet>{`第 ${at + 1} 页，共 ${last + 1} 页`}</Paragraph>
      <View className='visit-day__tools'>
        <Button tone='plain' isSmall isDisabled={at === 0} onClick={() => onGo(at - 1)}>
          前 20 户
        </Button>
        <Button tone='plain' isSmall isDisabled={at === last} onClick={() => onGo(at + 1)}>
          后 20 户
        </Button>
      </View>
    </Stack>
  )
}
