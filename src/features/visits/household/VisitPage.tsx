import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useCityNotice } from '@/cards/useCityNotice'
import { Problem } from '@/domain/core/problem'
import { finishVisit } from '@/domain/visits/unfinishedVisit'
import { outcomeSpec } from '@/domain/visits/visit'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/dialogs'
import { Notice } from '@/ui/Notice'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { phoneDesk } from '../phoneDesk'
import { AboutHousehold } from './AboutHousehold'
import { EarlierVisits } from './EarlierVisits'
import { NewHousehold } from './NewHousehold'
import { Outcomes } from './Outcomes'
import { PeopleMet } from './PeopleMet'
import { PersonForm } from './PersonForm'
import { VisitPhotos } from './VisitPhotos'
import { VisitRest } from './VisitRest'
import type { Place } from './index'
import { useUnfinished } from './useUnfinished'

/** The visit: big outcomes first, the rest only where somebody was met. */
export function VisitPage({ household, village, isNew, mends }: Place & { mends: string | undefined }) {
  const form = useUnfinished({ household, village, isNew, mends })
  const [personId, setPersonId] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const campaign = phoneDesk.day()?.campaigns.find(({ id }) => id === village.campaignId)
  const { visit } = form
  const title = household.head ? `${household.head}家` : '新增一户'
  const notice = useCityNotice()
  const person = visit.people.find((one) => one.personId === personId)
  if (!campaign) return null
  const { questionnaire } = campaign
  const save = () => {
    try {
      phoneDesk.note(finishVisit(form.latest(), questionnaire, phoneDesk.today()))
      void phoneDesk.sync(false)
      toast(`${visit.newHousehold?.head || household.head}家记好了`)
      void Taro.navigateBack({ fail: () => void Taro.redirectTo({ url: '/features/visits/day/index' }) })
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : new Problem('internal').message)
    }
  }
  if (person)
    return (
      <PersonForm
        person={person}
        questionnaire={questionnaire}
        place={{ household, village }}
        onChange={form.changePerson}
        onReplace={(known) => {
          form.replacePerson(person.personId, known)
          setPersonId(known)
        }}
        onDone={() => setPersonId(undefined)}
      />
    )
  const footer = visit.outcome && (
    <>
      {problem && <Notice tone='warm'>{problem}</Notice>}
      <Button onClick={save}>{visit.replaces ? '改好了，存下来' : '记下这一户'}</Button>
    </>
  )
  return (
    <Screen title={title} isNarrow notice={notice} footer={footer}>
      <Stack gap={4}>
        {form.isFull && <Notice tone='warm'>{new Problem('storage_full').message}</Notice>}
        {visit.replaces && <Notice tone='waiting'>正在改之前记的一条。存下来以后，以这次的为准。</Notice>}
        {isNew ? <NewHousehold visit={visit} onChange={form.change} /> : <AboutHousehold household={household} />}
        <Outcomes outcome={visit.outcome} onChoose={form.choose} />
        {visit.outcome && outcomeSpec(visit.outcome).hasPeople && (
          <PeopleMet household={household} visit={visit} onToggle={form.toggle} onOpen={setPersonId} onAdd={form.add} />
        )}
        {visit.outcome && outcomeSpec(visit.outcome).hasPeople && visit.people.length > 0 && (
          <VisitPhotos visit={visit} onChange={form.change} />
        )}
        {visit.outcome && <VisitRest visit={visit} outcome={visit.outcome} onChange={form.change} />}
        <EarlierVisits household={household} onMend={form.mend} />
      </Stack>
    </Screen>
  )
}
