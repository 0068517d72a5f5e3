import { maybeSame, type OnRoll } from '@/domain/visits/maybeSame'
import type { VisitedPerson } from '@/domain/visits/visit'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import { phoneDesk } from '../phoneDesk'

type Props = { person: VisitedPerson; onChoose: (personId: string) => void }

/** Everybody of the officer's own villages who lies on this phone. */
const roll = (): OnRoll[] =>
  (phoneDesk.day()?.villages ?? []).flatMap((village) =>
    phoneDesk
      .roll(village)
      .households.flatMap(({ head, address, members }) =>
        members.map(({ personId, name, phone }) => ({ personId, name, phone, head, address })),
      ),
  )

/** A new person may be on file already: then one file goes on, and no second one begins. */
export function MaybeSameHint({ person, onChoose }: Props) {
  const found = maybeSame(person, roll())
  if (found.length === 0) return null
  return (
    <Notice tone='informing'>
      <Stack>
        {found.map(({ personId, name, head, address, because }) => (
          <Stack key={personId} gap={1}>
            {`${because === 'phone' ? '这个手机号' : '这个名字'}名册上有：${address}，${head}家的${name}。是同一个人就点他。`}
            <Button isSmall tone='plain' onClick={() => onChoose(personId)}>
              {`就是${head}家的${name}`}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Notice>
  )
}
