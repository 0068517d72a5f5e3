import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import type { Pair } from '@/contract/registry'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { sides } from './sides'

type Props = { pair: Pair; onLeave: () => void }

/** Which file stays, and whose name and home it bears; asked only where the two differ. */
export function JoinForm({ pair, onLeave }: Props) {
  const { id, version, suggested, names, places } = pair
  const [chosen, setChosen] = useState({ survivorId: suggested, nameFrom: suggested, homeFrom: suggested })
  const join = useMutation('registry.join')
  const send = async () => {
    if (await join.send({ id, version, ...chosen })) toast('合并好了，本人会收到消息')
  }
  const stays = pair.files.map(({ id: value, isSignedIn }, place) => ({
    ...{ value, label: sides[place] ?? '' },
    detail: `${isSignedIn ? '登录过' : '没有登录过'}${value === suggested ? '，建议留这份' : ''}`,
  }))
  return (
    <Stack gap={4}>
      <Paragraph>合并后，两份档案里的申请、走访、提问都看得到，两个手机号都能登录。随时可以撤销。</Paragraph>
      <Choice
        label='以哪一份为主'
        options={stays}
        value={chosen.survivorId}
        onChange={(survivorId) => setChosen({ ...chosen, survivorId })}
      />
      {names[0] !== names[1] && (
        <Choice
          label='姓名用哪一个'
          options={optionsOf(pair, names)}
          value={chosen.nameFrom}
          onChange={(nameFrom) => setChosen({ ...chosen, nameFrom })}
        />
      )}
      {places[0] !== places[1] && (
        <Choice
          label='住址用哪一个'
          options={optionsOf(pair, places)}
          value={chosen.homeFrom}
          onChange={(homeFrom) => setChosen({ ...chosen, homeFrom })}
        />
      )}
      {join.problem && <Notice tone='warm'>{join.problem.message}</Notice>}
      <Button onClick={send} isBusy={join.isSending}>
        合并成一份
      </Button>
      <Button tone='quiet' onClick={onLeave}>
        先不合并
      </Button>
    </Stack>
  )
}

const optionsOf = ({ files }: Pair, labels: [string, string]) =>
  files.map(({ id: value }, place) => ({ value, label: labels[place] ?? '', detail: sides[place] }))
