import { useState } from 'react'
import { call } from '@/api/client'
import { queryClient, useMutation } from '@/api/hooks'
import type { RollImport } from '@/contract/rolls'
import type { Problem } from '@/domain/core/problem'
import { Button } from '@/ui/Button'
import { confirm, type Question } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { saveFile } from './saveFile'

type Action = RollImport['actions'][number]
const buttons: Record<Action, { label: string; tone: 'primary' | 'warm' | 'quiet' }> = {
  commit: { label: '确认导入', tone: 'primary' },
  undo: { label: '撤回这次导入', tone: 'warm' },
  discard: { label: '不导入了', tone: 'quiet' },
}
const questions: Partial<Record<Action, Question>> = {
  undo: {
    title: '撤回这次导入？',
    text: '这次新建的、改过的都会恢复原样。已经走访过、本人登录过、或后来又导入过的会留下来，并告诉您原因。',
    action: '撤回',
    isGrave: true,
  },
}

/** The buttons that the server says are possible, and the file of what is to be mended. */
export function RollActions({ roll }: { roll: RollImport }) {
  const act = useMutation('rolls.act')
  const send = async (action: Action) => {
    const question = questions[action]
    if (question && !(await confirm(question))) return
    const next = await act.send({ id: roll.id, action })
    if (next) queryClient.setQueryData(['rolls.get', { id: roll.id }], next)
  }
  const { doubtful, later, wrong } = roll.counts
  const toMend = doubtful + later + wrong
  return (
    <Stack gap={3}>
      {act.problem && <Notice tone='warm'>{act.problem.message}</Notice>}
      {roll.actions.map((action) => (
        <Button key={action} tone={buttons[action].tone} onClick={() => void send(action)} isBusy={act.isSending}>
          {action === 'commit' ? `确认导入 ${roll.counts.new + roll.counts.changed} 行` : buttons[action].label}
        </Button>
      ))}
      {roll.stage === 'preview' && doubtful > 0 && (
        <Paragraph isQuiet>{`还有 ${doubtful} 行没有定。不定也能导入，只是不写这几行。`}</Paragraph>
      )}
      {toMend > 0 && !roll.isUnderWay && <MendFile id={roll.id} count={toMend} />}
    </Stack>
  )
}

/** What is to be mended, as a file; a very long one comes in parts. */
function MendFile({ id, count }: { id: string; count: number }) {
  const [after, setAfter] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const download = async () => {
    try {
      const file = await call('rolls.toMend', { id, ...(after !== undefined && { after }) })
      await saveFile(file)
      setAfter(file.next)
    } catch (error) {
      setProblem(error as Problem)
    }
  }
  return (
    <>
      {problem && <Notice tone='warm'>{problem.message}</Notice>}
      <Button tone='plain' icon='fileText' onClick={() => void download()}>
        {after === undefined ? `下载要改的 ${count} 行（附原因）` : '下载后面的部分'}
      </Button>
    </>
  )
}
