import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import { Card } from '@/ui/Card'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'

type Props = { visit: UnfinishedVisit; onChange: (part: Partial<UnfinishedVisit>) => void }

/** A household that isn't on the roll: whose it is and where. */
export function NewHousehold({ visit: { newHousehold = { head: '', address: '' } }, onChange }: Props) {
  const say = (part: Partial<typeof newHousehold>) => onChange({ newHousehold: { ...newHousehold, ...part } })
  return (
    <Card>
      <Stack gap={4}>
        <Paragraph isQuiet>名册上没有这一户，先记下是谁家、住在哪里。</Paragraph>
        <TextField
          label='户主姓名'
          value={newHousehold.head}
          maxLength={30}
          onChange={(head) => say({ head })}
          isRequired
        />
        <TextField
          label='住址'
          value={newHousehold.address}
          maxLength={100}
          placeholder='几组几号，或在谁家旁边'
          onChange={(address) => say({ address })}
          isRequired
        />
      </Stack>
    </Card>
  )
}
