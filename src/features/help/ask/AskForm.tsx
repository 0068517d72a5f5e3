import { useRef, useState } from 'react'
import { useMutation, useQuery } from '@/api/hooks'
import { newId } from '@/api/newId'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'

type About = { policyId?: string; applicationId?: string }

/** One question in one's own words; what it is about goes along by itself. */
export function AskForm({ policyId, applicationId }: About) {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const { send, isSending, problem } = useMutation('help.ask')
  const id = useRef('')
  const words = text.trim()
  const ask = async () => {
    setTried(true)
    if (!words) return
    id.current ||= newId()
    const asked = await send({ id: id.current, policyId, applicationId, text: words })
    if (!asked) return
    id.current = ''
    setText('')
    setTried(false)
    toast('已经问了，有了回复会提醒您')
  }
  return (
    <Card>
      <Stack gap={4}>
        {policyId && <AboutPolicy id={policyId} />}
        {applicationId && <Paragraph isQuiet>您问的是您正在办的这件申请，工作人员会对照着看。</Paragraph>}
        <TextArea
          label='您想问什么'
          value={text}
          onChange={setText}
          placeholder='比如：我在县城开店，户口在邻县，能不能申请？'
          help='不用写身份证号、银行卡号。'
          problem={isTried && !words ? '请先写下您想问的。' : undefined}
        />
        {problem && <Notice tone='warm'>{problem.message}</Notice>}
        <Button onClick={() => void ask()} isBusy={isSending}>
          发给工作人员
        </Button>
      </Stack>
    </Card>
  )
}

function AboutPolicy({ id }: { id: string }) {
  const { data } = useQuery('policies.get', { id })
  return data ? <Paragraph isQuiet>{`关于：${data.policy.title}`}</Paragraph> : null
}
