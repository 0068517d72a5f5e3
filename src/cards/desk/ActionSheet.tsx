import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import type { ApplicationView, MoveInput } from '@/contract/applications'
import { actionLabel, type ApplicationAction } from '@/domain/applications/status'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'
import { AmountField } from './AmountField'
import { missingItems, NoticeItems } from './NoticeItems'
import { PauseChoice } from './PauseChoice'
import { staffActions } from './staffActions'

type Props = {
  application: ApplicationView
  action: ApplicationAction
  onClose: () => void
  /** the move was made: what became of whose application, in words */
  onDone?: (words: string) => void
}

/** Says what the move will do, asks for what it needs, and does it. A refusal stays in the sheet with all that was typed. */
export function ActionSheet({ application, action, onClose, onDone }: Props) {
  const about = staffActions[action]
  const { applicantName, title, number } = application
  const [move, setMove] = useState<MoveInput>(() =>
    about?.asks === 'items' ? { items: missingItems(application.documents) } : {},
  )
  const advance = useMutation('applications.advance')
  const change = (part: MoveInput) => setMove({ ...move, ...part })
  const perform = async () => {
    const items = move.items?.filter(({ words }) => words.trim())
    const moved = await advance.send({
      id: application.id,
      version: application.version,
      action,
      move: { ...move, items },
    })
    if (!moved) return
    const words = `${applicantName}的申请${about?.done}`
    toast(words)
    onDone?.(words)
    onClose()
  }
  const footer = (
    <Button tone={about?.tone === 'warm' ? 'warm' : 'primary'} onClick={perform} isBusy={advance.isSending}>
      {actionLabel[action]}
    </Button>
  )
  return (
    <Sheet isOpen title={`${actionLabel[action]}：${applicantName}`} onClose={onClose} footer={footer}>
      <Stack gap={4}>
        <Paragraph isQuiet>{[`${applicantName}申请的“${title}”`, number].filter(Boolean).join('，')}</Paragraph>
        <Paragraph>{about?.tells}</Paragraph>
        {about?.asks === 'items' && (
          <NoticeItems
            documents={application.documents}
            value={move.items ?? []}
            onChange={(items) => change({ items })}
          />
        )}
        {about?.asks === 'pause' && (
          <PauseChoice application={application} value={move.pauseKey} onChange={(pauseKey) => change({ pauseKey })} />
        )}
        {about?.asks === 'amount' && (
          <AmountField application={application} onChange={(amountFen) => change({ amountFen })} />
        )}
        <TextArea
          label={about?.asks === 'comment' ? '理由（申请人会看到）' : '说明（申请人会看到）'}
          isRequired={about?.asks === 'comment'}
          value={move.comment ?? ''}
          onChange={(comment) => change({ comment })}
          maxLength={1000}
        />
        {advance.problem && <Notice tone='warm'>{advance.problem.message}</Notice>}
      </Stack>
    </Sheet>
  )
}
