import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationCard } from '@/contract/applications'
import { Button } from '@/ui/Button'
import { Columns } from '@/ui/Columns'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'
import { useIsWide } from '@/ui/useIsWide'
import { Notice } from '@/ui/Notice'
import { openCase } from '../routes'
import './Desk.scss'
import { useSession } from '../useSession'
import { DeskCard } from './DeskCard'
import { DeskFilters } from './DeskFilters'
import { DeskSummary } from './DeskSummary'
import { OpenCase } from './OpenCase'
import { useDesk } from './useDesk'
import { inView } from './inView'
import { useListKeys } from './useListKeys'

/** 待办: the most urgent first; on a PC the case stands beside the list. */
export function Desk() {
  const desk = useDesk()
  const isSupervisor = useIsSupervisor()
  const isWide = useIsWide()
  const [selected, setSelected] = useState<string>()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [decided, setDecided] = useState<Decided>()
  const items = desk.data?.items ?? []
  const current = items.find(({ id }) => id === selected) ?? (isWide ? items[0] : undefined)
  const show = (id: string | undefined) => {
    setSelected(id)
    setDecided(undefined)
    if (id) inView(rowId(id))
  }
  const choose = (id: string) => (isWide ? show(id) : openCase(id))
  useListKeys({
    move: (by) => show(neighbour(items, current?.id, by)),
    open: () => current && openCase(current.id),
    help: () => setHelpOpen(true),
  })
  const list = (
    <Stack gap={4}>
      {desk.data && <DeskSummary counts={desk.data.counts} isSupervisor={isSupervisor} />}
      <DeskFilters
        stage={desk.stage}
        search={desk.search}
        onStage={desk.setStage}
        onSearch={desk.setSearch}
        isSupervisor={isSupervisor}
      />
      <DeskList desk={desk} selected={current?.id} onChoose={choose} />
      {isWide && <LinkButton onClick={() => setHelpOpen(true)}>用键盘办：j、k、Enter（按 ? 看说明）</LinkButton>}
    </Stack>
  )
  return (
    <View className='desk'>
      {isWide ? (
        <Columns list={list}>
          <Stack gap={4}>
            {decided && <Notice tone='good'>{sayDecided(decided, current)}</Notice>}
            {current ? (
              <OpenCase key={current.id} id={current.id} onDone={(words) => setDecided({ id: current.id, words })} />
            ) : (
              <Empty title='这里没有要看的申请' text='在左边换一个环节，或者找一件。' />
            )}
          </Stack>
        </Columns>
      ) : (
        list
      )}
      <Sheet isOpen={isHelpOpen} title='键盘操作' onClose={() => setHelpOpen(false)}>
        <Row label='下一件' value='j' />
        <Row label='上一件' value='k' />
        <Row label='打开整页' value='Enter' />
        <Row label='看这张说明' value='?' />
        <Row label='关闭' value='Esc' />
      </Sheet>
    </View>
  )
}

type Decided = { id: string; words: string }

/** What was just done, and whose case the pane shows instead of it. */
function sayDecided({ id, words }: Decided, current: ApplicationCard | undefined): string {
  if (!current) return `${words}，这里没有别的要办了。`
  return current.id === id ? `${words}。` : `${words}，接下来是${current.applicantName}的。`
}

const rowId = (id: string) => `desk-${id}`

/** Whoever only supervises works no case. */
function useIsSupervisor(): boolean {
  const roles = (useSession().session?.grants ?? []).map(({ role }) => role)
  return roles.includes('supervisor') && !roles.some((role) => ['reviewer', 'approver', 'treasurer'].includes(role))
}

function neighbour(items: ApplicationCard[], id: string | undefined, by: 1 | -1): string | undefined {
  const at = items.findIndex((item) => item.id === id)
  return items[Math.min(items.length - 1, Math.max(0, at + by))]?.id
}

type ListProps = { desk: ReturnType<typeof useDesk>; selected: string | undefined; onChoose: (id: string) => void }

function DeskList({ desk, selected, onChoose }: ListProps) {
  if (desk.problem && !desk.data) return <Failure problem={desk.problem} onRetry={desk.reload} />
  if (!desk.data) return <Loading />
  if (desk.data.items.length === 0) return <Empty title='这里没有申请' text='换一个环节看看，或者清空查找的内容。' />
  return (
    <Stack>
      {desk.data.items.map((card) => (
        <View key={card.id} id={rowId(card.id)}>
          <DeskCard card={card} isSelected={card.id === selected} onClick={() => onChoose(card.id)} />
        </View>
      ))}
      {(desk.back || desk.forward) && (
        <Inline isSpread>
          <Button tone='quiet' isSmall onClick={() => desk.back?.()} isDisabled={!desk.back}>
            上一页
          </Button>
          <Paragraph isQuiet>第 {desk.page} 页</Paragraph>
          <Button tone='quiet' isSmall onClick={() => desk.forward?.()} isDisabled={!desk.forward}>
            下一页
          </Button>
        </Inline>
      )}
    </Stack>
  )
}
