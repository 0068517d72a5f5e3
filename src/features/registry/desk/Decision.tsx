import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import type { Pair } from '@/contract/registry'
import { Button } from '@/ui/Button'
import { confirm, toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import { JoinForm } from './JoinForm'

/** What whoever looks may decide: one person, two people, or back to how it was. */
export function Decision({ pair }: { pair: Pair }) {
  const [isJoining, setJoining] = useState(false)
  const { actions, whyNotJoin } = pair
  if (isJoining) return <JoinForm pair={pair} onLeave={() => setJoining(false)} />
  return (
    <Stack>
      {whyNotJoin && <Notice tone='waiting'>{whyNotJoin}</Notice>}
      {actions.includes('join') && (
        <Button onClick={() => setJoining(true)}>
          {pair.state === 'different' ? '改判：是同一个人' : '是同一个人，合并'}
        </Button>
      )}
      {actions.includes('tellApart') && <TellApart pair={pair} />}
      {actions.includes('undo') && <Undo pair={pair} />}
    </Stack>
  )
}

function TellApart({ pair: { id, version } }: { pair: Pair }) {
  const tell = useMutation('registry.tellApart')
  const send = async () => {
    const isSure = await confirm({
      title: '不是同一个人？',
      text: '记下以后，这两份档案不会再放在一起问。',
      action: '不是同一人',
    })
    if (isSure && (await tell.send({ id, version }))) toast('记下了')
  }
  return (
    <>
      {tell.problem && <Notice tone='warm'>{tell.problem.message}</Notice>}
      <Button tone='plain' onClick={send} isBusy={tell.isSending}>
        不是同一人
      </Button>
    </>
  )
}

function Undo({ pair: { id, version } }: { pair: Pair }) {
  const undo = useMutation('registry.undo')
  const send = async () => {
    const isSure = await confirm({
      title: '撤销合并？',
      text: '两份档案各归各的，申请、走访、登录都回到合并前的那一份。本人会收到消息。',
      action: '撤销合并',
      isGrave: true,
    })
    if (isSure && (await undo.send({ id, version }))) toast('已分开')
  }
  return (
    <>
      {undo.problem && <Notice tone='warm'>{undo.problem.message}</Notice>}
      <Button tone='warm' onClick={send} isBusy={undo.isSending}>
        撤销合并
      </Button>
    </>
  )
}
