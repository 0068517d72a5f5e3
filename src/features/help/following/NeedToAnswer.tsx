import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { NeedCard } from '@/cards/NeedCard'
import type { Need } from '@/contract/needs'
import { needLabel, needs } from '@/domain/needs/need'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'

/** One need, and while it is open the place for the answer. */
export function NeedToAnswer({ need }: { need: Need }) {
  return <NeedCard need={need}>{need.state === 'open' && <Answer need={need} />}</NeedCard>
}

function Answer({ need: { id, kind } }: { need: Need }) {
  const [text, setText] = useState('')
  const { send, isSending, problem } = useMutation('needs.answer')
  const answer = async () => {
    if (await send({ id, text: text.trim() })) toast('已答复，对方会收到提醒')
  }
  return (
    <Stack>
      <TextArea
        label={`怎么帮（${needLabel(kind)}）`}
        value={text}
        onChange={setText}
        maxLength={1000}
        help='写清下一步做什么、什么时候，对方照着就能办。'
      />
      {!text && <LinkButton onClick={() => setText(needs[kind].opening)}>用一句现成的话开头</LinkButton>}
      {problem && <Notice tone='warm'>{problem.message}</Notice>}
      <Button
        onClick={() => void answer()}
        isBusy={isSending}
        isDisabled={!text.trim()}
        label={`发出答复，关于${needLabel(kind)}`}
      >
        发出答复
      </Button>
    </Stack>
  )
}
