import { View } from '@tarojs/components'
import type { Household } from '@/contract/visits'
import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import { answeredByLabel, type VisitedPerson } from '@/domain/visits/visit'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

type Props = {
  household: Household
  visit: UnfinishedVisit
  onToggle: (personId: string) => void
  onOpen: (personId: string) => void
  onAdd: () => string
}

/** Whom this visit is about: those on the roll, and whoever isn't. */
export function PeopleMet({ household, visit: { people }, onToggle, onOpen, onAdd }: Props) {
  const listed = new Set(household.members.map(({ personId }) => personId))
  const others = people.filter(({ personId }) => !listed.has(personId))
  return (
    <Section title='问到了谁？'>
      <Stack>
        {household.members.map(({ personId, name, relation }) => (
          <PersonCard
            key={personId}
            title={`${name}${relation ? `（${relation}）` : ''}`}
            person={people.find((one) => one.personId === personId)}
            onToggle={() => onToggle(personId)}
            onOpen={() => onOpen(personId)}
          />
        ))}
        {others.map((person) => (
          <PersonCard
            key={person.personId}
            title={person.name?.trim() || (person.isNew ? '新的人' : '名册上的人')}
            person={person}
            onToggle={() => onToggle(person.personId)}
            onOpen={() => onOpen(person.personId)}
          />
        ))}
        <Button tone='quiet' icon='plus' onClick={() => onOpen(onAdd())}>
          名册上没有的人
        </Button>
      </Stack>
    </Section>
  )
}

type CardProps = { title: string; person: VisitedPerson | undefined; onToggle: () => void; onOpen: () => void }

function PersonCard({ title, person, onToggle, onOpen }: CardProps) {
  const open = () => {
    if (!person) onToggle()
    onOpen()
  }
  return (
    <Card tone={person ? 'brand' : 'plain'}>
      <Stack gap={2}>
        <Heading level={3}>{title}</Heading>
        {person && <Paragraph>{saidBy(person)}</Paragraph>}
        <View className='visit-days'>
          <Button isSmall tone={person ? 'plain' : 'primary'} label={`${title}，填问卷`} onClick={open}>
            {person ? '接着填' : '问到了，填问卷'}
          </Button>
          {person && (
            <Button isSmall tone='quiet' label={`${title}，这次没问到`} onClick={onToggle}>
              没问到
            </Button>
          )}
        </View>
      </Stack>
    </Card>
  )
}

function saidBy({ answeredBy, hasConsented, answers }: VisitedPerson): string {
  if (!hasConsented) return `${answeredByLabel[answeredBy]}；没有同意登记情况`
  return `${answeredByLabel[answeredBy]}；答了 ${Object.keys(answers).length} 项`
}
