import { useMutation, useQuery } from '@/api/hooks'
import { NeedCard } from '@/cards/NeedCard'
import type { Need } from '@/contract/needs'
import { needLabel } from '@/domain/needs/need'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

/** What I told the village officer I need, and who sees to it; nothing where I said nothing. */
export function MyNeeds() {
  const { data } = useQuery('needs.mine')
  const { data: help } = useQuery('help.specialist')
  if (!data || data.items.length === 0) return null
  const isOpen = data.items.some(({ state }) => state === 'open')
  return (
    <Section title='走访时您说需要的'>
      <Stack>
        {isOpen && help?.specialist && (
          <Paragraph>{`由${help.specialist.office} ${help.specialist.name}一对一帮您，答复了会提醒您。`}</Paragraph>
        )}
        {data.items.map((need) => (
          <NeedCard key={need.id} need={need}>
            {need.state === 'open' && <NoMore need={need} />}
          </NeedCard>
        ))}
      </Stack>
    </Section>
  )
}

function NoMore({ need: { id, kind } }: { need: Need }) {
  const { send, isSending, problem } = useMutation('needs.withdraw')
  const withdraw = async () => {
    const label = needLabel(kind)
    const isSure = await confirm({
      title: `“${label}”不用帮了？`,
      text: '专员就不再跟这一件。以后又需要了，走访时再说，或者在这里问。',
      action: '不用了',
    })
    if (isSure) await send({ id })
  }
  return (
    <>
      {problem && <Notice tone='warm'>{problem.message}</Notice>}
      <Button
        tone='quiet'
        isSmall
        onClick={() => void withdraw()}
        isBusy={isSending}
        label={`不用了，${needLabel(kind)}`}
      >
        不用了
      </Button>
    </>
  )
}
