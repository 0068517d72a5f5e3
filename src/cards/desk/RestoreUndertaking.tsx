import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'

/** For the supervisor: gives somebody who broke an undertaking the use of it back, with a reason that is kept. */
export function RestoreUndertaking({ applicationId }: { applicationId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [comment, setComment] = useState('')
  const { send, problem, isSending } = useMutation('applications.restoreUndertaking')
  const restore = async () => {
    if (!(await send({ applicationId, comment: comment.trim() }))) return
    toast('已恢复，申请人下次可以再用容缺')
    setOpen(false)
  }
  const footer = (
    <Button onClick={() => void restore()} isDisabled={!comment.trim()} isBusy={isSending}>
      恢复
    </Button>
  )
  return (
    <>
      <Button tone='plain' onClick={() => setOpen(true)}>
        恢复使用容缺
      </Button>
      <Sheet isOpen={isOpen} title='恢复使用容缺' onClose={() => setOpen(false)} footer={footer}>
        <Stack gap={4}>
          <Paragraph>申请人上次承诺的材料没有按时补齐。核实原因后可以恢复，下次申请又能先交主要材料。</Paragraph>
          <TextArea label='理由（申请人会看到）' isRequired value={comment} onChange={setComment} maxLength={500} />
          {problem && <Notice tone='warm'>{problem.message}</Notice>}
        </Stack>
      </Sheet>
    </>
  )
}
