import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { openMine } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { isPhone } from '@/domain/core/phone'
import { isResidentId } from '@/domain/core/residentId'
import { mayVouch } from '@/domain/returnees/changePhone'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { CodeField } from '../code/CodeField'
import { useCodeRequest } from '../code/useCodeRequest'
import { nothingYet, VouchedFields, type Vouched } from './VouchedFields'

/** For an officer with the person, their ID card and their new phone before them. */
export default function ChangePhone() {
  const [done, setDone] = useState<{ name: string; phoneMasked: string }>()
  const { session } = useSession()
  const isWelcome = !session || mayVouch(session.grants)
  return (
    <Screen title='给群众换手机号' isNarrow notice={useCityNotice()}>
      {!isWelcome ? (
        <NotHere />
      ) : done ? (
        <Done {...done} onNext={() => setDone(undefined)} />
      ) : (
        <Form onDone={setDone} />
      )}
    </Screen>
  )
}

function NotHere() {
  return (
    <Empty
      title='换手机号要当面办'
      text='请带上身份证和新手机，到村（社区）便民服务站找工作人员。您的申请和资料都还在。'
    />
  )
}

function Form({ onDone }: { onDone: (done: { name: string; phoneMasked: string }) => void }) {
  const [vouched, setVouched] = useState<Vouched>(nothingYet)
  const [code, setCode] = useState('')
  const change = useMutation('session.changePhone')
  const { name, residentId, oldPhone, phone } = vouched
  const request = useCodeRequest(phone, 'changePhone')
  const isReady = name.trim() && isResidentId(residentId) && isPhone(phone) && code.length === 6
  const send = async () => {
    const changed = await change.send({ name: name.trim(), residentId, oldPhone: oldPhone || undefined, phone, code })
    if (changed) onDone({ name: name.trim(), ...changed })
  }
  return (
    <Stack gap={6}>
      <Notice tone='waiting'>
        只在本人到场、身份证在手时办。看清照片是本人再填；不能代别人换，也不能给自己换。这次操作会记下是谁办的，原手机号会收到短信。
      </Notice>
      <VouchedFields value={vouched} onChange={(part) => setVouched({ ...vouched, ...part })} />
      <CodeField request={request} code={code} onChange={setCode} action='把验证码发到新手机' />
      <Paragraph isQuiet>请本人看新手机上的短信，把 6 位数字念给您。</Paragraph>
      {change.problem && <Notice tone='warm'>{change.problem.message}</Notice>}
      <Button onClick={send} isDisabled={!isReady} isBusy={change.isSending}>
        换成这个手机号
      </Button>
    </Stack>
  )
}

function Done({ name, phoneMasked, onNext }: { name: string; phoneMasked: string; onNext: () => void }) {
  return (
    <Card tone='brand'>
      <Stack gap={4}>
        <Heading level={2}>换好了</Heading>
        <Paragraph>
          {name}以后用 {phoneMasked} 登录。请他现在就用新手机登录一次：申请、资料和消息都还在。
        </Paragraph>
        <Paragraph isQuiet>原来登录着的手机和微信已经退出。</Paragraph>
        <Button onClick={openMine}>办完了</Button>
        <Button tone='plain' onClick={onNext}>
          再给一个人换
        </Button>
      </Stack>
    </Card>
  )
}
