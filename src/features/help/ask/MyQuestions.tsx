import { Pages } from '@/cards/Pages'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { AskedCard } from '../AskedCard'

/** What I asked, with the answers, the latest first. */
export function MyQuestions() {
  return (
    <Section title='我问过的'>
      <Pages
        path='help.mine'
        input={{}}
        more='看更早问过的'
        empty={<Empty title='还没有问过' text='问过的和回复都会留在这里。' />}
      >
        {(items) => (
          <Stack>
            {items.map((item) => (
              <AskedCard key={item.id} request={item} />
            ))}
          </Stack>
        )}
      </Pages>
    </Section>
  )
}
