import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { DivisionField } from '@/cards/DivisionField'
import { goBack } from '@/cards/goBack'
import { openSignIn } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import type { Session } from '@/contract/session'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'

type Person = NonNullable<Session['person']>

/** My name, and where I live: that decides which bureau and which officers look after me. */
export default function Profile() {
  const { session } = useSession()
  return (
    <Screen title='姓名和住址' isNarrow notice={useCityNotice()}>
      {!session ? <WaitForSession /> : session.person ? <Form person={session.person} /> : <SignInFirst />}
    </Screen>
  )
}

function SignInFirst() {
  return (
    <Empty
      title='登录后可以看到'
      text='登录后，在这里改姓名和住址。'
      action={<Button onClick={openSignIn}>用手机号登录</Button>}
    />
  )
}

function Form({ person }: { person: Person }) {
  const [name, setName] = useState(person.name)
  const [divisionCode, setDivisionCode] = useState(person.hasPlace ? person.divisionCode : '')
  const save = useMutation('session.saveProfile')
  const send = async () => {
    if (!(await save.send({ name: name.trim(), divisionCode: divisionCode || undefined }))) return
    toast('保存好了')
    goBack()
  }
  return (
    <Stack gap={6}>
      <Paragraph>住址决定哪里的工作人员帮您、申请交到哪个县（市、区）办。已经提交的申请不受影响。</Paragraph>
      <TextField label='姓名' value={name} onChange={setName} maxLength={30} isRequired help='与身份证上的一样' />
      <DivisionField label='住在哪个村（社区）' value={divisionCode} onChange={setDivisionCode} />
      {save.problem && <Notice tone='warm'>{save.problem.message}</Notice>}
      <Button onClick={send} isDisabled={!name.trim()} isBusy={save.isSending}>
        保存
      </Button>
    </Stack>
  )
}
