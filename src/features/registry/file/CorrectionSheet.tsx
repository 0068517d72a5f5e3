import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { FactField } from '@/cards/facts/FactField'
import { entryOf, readAnswer } from '@/cards/facts/readAnswer'
import { useToday } from '@/cards/useToday'
import type { FileField } from '@/contract/registry'
import { questionFor } from '@/domain/eligibility/question'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'

type Props = { field: FileField; onClose: () => void }

/** The person's own word on one field: the newest, with what was said before kept. */
export function CorrectionSheet({ field: { name, value }, onClose }: Props) {
  const question = questionFor(name)
  const today = useToday()
  const [entry, setEntry] = useState(entryOf(question, value))
  const [problem, setProblem] = useState<string>()
  const save = useMutation('eligibility.saveFacts')
  const send = async () => {
    const answer = readAnswer(question, entry, today)
    setProblem(answer.problem)
    if (answer.value === undefined || !(await save.send({ facts: { [name]: answer.value } }))) return
    toast('改好了，以您说的为准')
    onClose()
  }
  return (
    <Sheet
      isOpen
      title={`更正${question.label}`}
      onClose={onClose}
      footer={
        <Button onClick={send} isBusy={save.isSending}>
          保存
        </Button>
      }
    >
      <Stack gap={4}>
        <FactField question={question} entry={entry} onChange={setEntry} today={today} problem={problem} />
        {save.problem && <Notice tone='warm'>{save.problem.message}</Notice>}
      </Stack>
    </Sheet>
  )
}
