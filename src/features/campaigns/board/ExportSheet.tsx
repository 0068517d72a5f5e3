import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { coverageCaseLabel } from '@/domain/visits/coverage'
import {
  EXPORT_KEPT_HOURS,
  EXPORT_LIMIT,
  exportReasonLabel,
  exportReasons,
  type ExportReason,
} from '@/domain/visits/exportCases'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import { openWorkbook } from './openWorkbook'
import type { Asked } from './useBoard'

const reasons = exportReasons.map((value) => ({ value, label: exportReasonLabel[value] }))

/** Why it is wanted, before it is made. */
export function ExportSheet({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const [reason, setReason] = useState<ExportReason>()
  const [note, setNote] = useState('')
  const { send, isSending, problem } = useMutation('coverage.export')
  const make = async () => {
    if (!reason) return
    const made = await send({ ...asked, reason, note: note.trim() || undefined })
    if (!made) return
    await openWorkbook(made)
    toast(`已生成，共 ${made.rows} 户`)
    onClose()
  }
  const footer = (
    <Button onClick={() => void make()} isBusy={isSending} isDisabled={!reason || (reason === 'other' && !note.trim())}>
      生成表格
    </Button>
  )
  return (
    <Sheet isOpen title={`导出“${coverageCaseLabel[asked.of]}”`} onClose={onClose} footer={footer}>
      <Stack gap={4}>
        <Paragraph>
          {`表里姓名和住址都遮住一部分，每页写着您的单位和姓名。谁在什么时候为什么导出，审计能看到。一次最多 ${EXPORT_LIMIT} 户，${EXPORT_KEPT_HOURS} 小时内可以下载。`}
        </Paragraph>
        <Choice
          label='用来做什么'
          options={reasons}
          value={reason}
          onChange={(value) => setReason(value as ExportReason)}
        />
        <TextField
          label='补充说明'
          value={note}
          onChange={setNote}
          maxLength={100}
          isRequired={reason === 'other'}
          help='不要写群众的姓名和号码。'
        />
        {problem && <Notice tone='warm'>{problem.message}</Notice>}
      </Stack>
    </Sheet>
  )
}
