import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { goBack } from '@/cards/goBack'
import { DivisionField } from '@/cards/DivisionField'
import { openBecome } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { isPhone } from '@/domain/core/phone'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import { CodeField } from '../code/CodeField'
import { useCodeRequest } from '../code/useCodeRequest'

export default function SignIn() {
  const { session } = useSession()
  const isMadeUp = session?.installation.kind === 'demonstration'
  return (
    <Screen title='登录' isNarrow notice={useCityNotice()}>
      <Stack gap={6}>
        <Paragraph>用手机号登录后，可以提交申请、随时看进度、收到提醒。看政策、查条件不用登录。</Paragraph>
        <PhoneAndCode />
        <Paragraph isQuiet>
          手机号只用来确认是您本人、给您发办事提醒。换了手机号，请带上身份证和新手机，到村（社区）便民服务站当面更换，您的申请和资料都还在。
        </Paragraph>
        {isMadeUp && <LinkButton onClick={openBecome}>只是看看？扮演一个示例人物</LinkButton>}
      </Stack>
    </Screen>
  )
}

function PhoneAndCode() {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const request = useCodeRequest(phone)
  const [said, setSaid] = useState<Said>()
  const confirmation = useMutation('session.confirmCode')
  const isNew = said !== undefined || confirmation.problem?.code === 'name_required'
  const signIn = async () => {
    if (!(await confirmation.send({ phone, code, ...(said && whatWasSaid(said)) }))) return
    toast('登录成功')
    goBack()
  }
  const problem = confirmation.problem?.code === 'name_required' ? undefined : confirmation.problem
  const isReady = isPhone(phone) && code.length === 6 && (!isNew || Boolean(said?.name.trim()))
  const enter = () => void (isReady && !confirmation.isSending && signIn())
  return (
    <Stack gap={4}>
      <TextField
        label='手机号'
        kind='phone'
        value={phone}
        onChange={setPhone}
        maxLength={11}
        placeholder='11 位手机号'
        onEnter={() => void request.ask()}
      />
      <CodeField request={request} code={code} onChange={setCode} onEnter={enter} />
      {isNew && <AboutMe said={said ?? nothingSaid} onChange={setSaid} />}
      {problem && <Notice tone='warm'>{problem.message}</Notice>}
      <Button onClick={signIn} isDisabled={!isReady} isBusy={confirmation.isSending}>
        登录
      </Button>
    </Stack>
  )
}

type Said = { name: string; divisionCode: string }

/** A place that was only half picked is still a place. */
const whatWasSaid = ({ name, divisionCode }: Said) => ({
  name: name.trim(),
  ...(divisionCode && { divisionCode }),
})

const nothingSaid: Said = { name: '', divisionCode: '' }

/** Nobody has this phone on file: a word more, and the code that was typed still holds. */
function AboutMe({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  return (
    <Stack gap={4}>
      <Notice tone='informing'>第一次来，请告诉我们怎么称呼您、住在哪里。验证码不用重新获取。</Notice>
      <TextField
        label='姓名'
        value={said.name}
        onChange={(name) => onChange({ ...said, name })}
        maxLength={30}
        isRequired
        help='请填真实姓名，与身份证上的一样，以后办事不用再改'
      />
      <DivisionField
        label='住在哪个村（社区）'
        value={said.divisionCode}
        onChange={(divisionCode) => onChange({ ...said, divisionCode })}
      />
    </Stack>
  )
}
