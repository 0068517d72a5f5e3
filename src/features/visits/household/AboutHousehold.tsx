import type { Household } from '@/contract/visits'
import { callPhone } from '@/ui/callPhone'
import { Card } from '@/ui/Card'
import { Disclosure } from '@/ui/Disclosure'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

const sayMember = ({ name, relation }: Household['members'][number]) => `${name}${relation ? `（${relation}）` : ''}`

/** Whose home it is; phones and what is known lie behind one tap. */
export function AboutHousehold({ household: { head, address, members } }: { household: Household }) {
  return (
    <Card>
      <Stack gap={1}>
        <Heading level={2}>{`${head}家`}</Heading>
        <Paragraph>{address}</Paragraph>
        {members.length > 0 && (
          <Disclosure title={`${members.length} 口人：${members.map(({ name }) => name).join('、')}`}>
            {members.map((member) => {
              const { personId, phone, known } = member
              const count = Object.keys(known).length
              return (
                <Row
                  key={personId}
                  label={sayMember(member)}
                  detail={`${phone ?? '没有留电话'}；${count > 0 ? `已知道 ${count} 项情况` : '还没问过情况'}`}
                  {...(phone && { icon: 'phone' as const, onClick: () => callPhone(phone) })}
                />
              )
            })}
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
