import { PolicyText } from '@/cards/PolicyText'
import type { TextNode } from '@/contract/policies'
import { Card } from '@/ui/Card'
import { Disclosure } from '@/ui/Disclosure'

/** The text as it was published, for whoever wants to read all of it. */
export function FullText({ nodes }: { nodes: TextNode[] }) {
  return (
    <Card>
      <Disclosure title='政策全文' isOpenAtFirst={false}>
        <PolicyText nodes={nodes} />
      </Disclosure>
    </Card>
  )
}
