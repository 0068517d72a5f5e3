import { openFollowing, openHelpDesk, openOutreach } from '@/cards/routes'
import { VisitsCard } from '@/cards/visits/VisitsCard'
import type { Session } from '@/contract/session'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

/** For village officers and specialists: who waits for an answer, and who should hear of a policy. */
export function PeopleToHelp({ grants }: { grants: Session['grants'] }) {
  const area = grants.find(({ role }) => role === 'villageOfficer' || role === 'specialist')?.areaName
  if (area === undefined) return null
  return (
    <Section title={`帮帮${area}的乡亲`}>
      <Stack>
        {grants.some(({ role }) => role === 'villageOfficer') && <VisitsCard />}
        <Card>
          {grants.some(({ role }) => role === 'specialist') && (
            <Row icon='users' label='我帮的人' detail='看看谁在等您答复' onClick={() => openFollowing()} />
          )}
          <Row icon='help' label='群众提问' detail='看看有没有等您回复的' onClick={openHelpDesk} />
          <Row icon='search' label='政策找人' detail='看看哪些人可能符合、还没来办' onClick={() => openOutreach()} />
        </Card>
      </Stack>
    </Section>
  )
}
