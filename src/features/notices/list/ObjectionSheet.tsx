import { useRef, useState } from 'react'
import { useMutation } from '@/api/hooks'
import { newId } from '@/api/newId'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'
import type { PublicNotice } from './NoticeCard'

const SHORTEST = 5
type Props = { notice: PublicNotice; onClose: () => void }

/** Says what is wrong with one of them; the payment waits until it is looked into. */
export function ObjectionSheet({ notice, onClose }: Props) {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const { send, isSending, problem } = useMutation('applications.object')
  const id = useRef('')
  const words = text.trim()
  const object = async () => {
    setTried(true)
    if (words.length < SHORTEST) return
    id.current ||= newId()
    const done = await send({ id: id.current, applicationId: notice.applicationId, text: words })
    if (!done) return
    toast('已收到，核实清楚前不会拨款')
    onClose()
  }
  return (
    <Sheet
      isOpen
      title='提出异议'
      onClose={onClose}
      footer={
        <Button onClick={() => void object()} isBusy={isSending}>
          提交异议
        </Button>
      }
    >
      <Stack gap={4}>
        <Paragraph>{`${notice.nameMasked} · ${notice.title}`}</Paragraph>
        <TextArea
          label='哪里不对'
          value={text}
          onChange={setText}
          placeholder='比如：这家店三个月前就关门了。'
          help='您的姓名不会让对方知道。请写清楚，方便核实。'
          problem={isTried && words.length < SHORTEST ? `请写清楚些，至少 ${SHORTEST} 个字。` : undefined}
        />
        {problem && <Notice tone='warm'>{problem.message}</Notice>}
      </Stack>
    </Sheet>
  )
}
