import { useRef, useState } from 'react'
import { suggestedDay } from '@/domain/visits/suggestedDays'
import { mendingOf, type UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import { outcomeSpec, type Outcome, type VisitedPerson, type VisitRecord } from '@/domain/visits/visit'
import { phoneDesk } from '../phoneDesk'
import type { Place } from './index'

const begun = ({ household, village, isNew }: Place): UnfinishedVisit => ({
  ...{ id: phoneDesk.newId(), campaignId: village.campaignId, householdId: household.id },
  ...{ divisionCode: village.code, people: [] },
  ...(isNew && { newHousehold: { head: household.head, address: household.address } }),
})

const somebody = (personId: string, more: Partial<VisitedPerson> = {}): VisitedPerson => ({
  ...{ personId, answeredBy: 'self', questionnaireVersion: 1, answers: {}, hasConsented: false },
  ...more,
})

/** What was begun before, or the record that is to be mended, or a new visit. */
function atFirst(place: Place, mends: string | undefined): UnfinishedVisit {
  const draft = phoneDesk.draft(place.household.id)
  if (draft && (!mends || draft.replaces === mends)) return draft
  const record = phoneDesk.recordsOf(place.household).find(({ id }) => id === mends)
  return record ? mendingOf(record, phoneDesk.newId) : begun(place)
}

/** A visit while it is noted: every change lies on the phone at once, so that a kill loses nothing. */
export function useUnfinished({ mends, ...place }: Place & { mends: string | undefined }) {
  const [visit, setVisit] = useState(() => atFirst(place, mends))
  const [isFull, setFull] = useState(() => !hasRoom())
  // Two taps may come before the page is drawn again: the second goes on from the first.
  const latest = useRef(visit)
  const put = (next: UnfinishedVisit) => {
    latest.current = next
    setVisit(next)
    setFull(!phoneDesk.keepDraft(next))
  }
  const change = (part: Partial<UnfinishedVisit>) => put({ ...latest.current, ...part })
  const people = (next: VisitedPerson[]) => change({ people: next })
  return {
    visit,
    /** as the last tap left it */
    latest: () => latest.current,
    isFull,
    change,
    choose: (outcome: Outcome) =>
      change({
        outcome,
        nextOn: outcomeSpec(outcome).asksDay
          ? (latest.current.nextOn ?? suggestedDay(outcome, phoneDesk.today()))
          : undefined,
      }),
    toggle: (personId: string) =>
      people(
        latest.current.people.some((one) => one.personId === personId)
          ? latest.current.people.filter((one) => one.personId !== personId)
          : [...latest.current.people, somebody(personId)],
      ),
    /** Somebody who isn't on the roll. @returns under which id */
    add: () => {
      const personId = phoneDesk.newId()
      people([...latest.current.people, somebody(personId, { isNew: true, name: '' })])
      return personId
    },
    changePerson: (person: VisitedPerson) =>
      people(latest.current.people.map((one) => (one.personId === person.personId ? person : one))),
    /** It was somebody of the roll after all: what was said stays. */
    replacePerson: (personId: string, known: string) =>
      people(
        latest.current.people
          .filter((one) => one.personId !== known)
          .map((one) => (one.personId === personId ? asKnown(one, known) : one)),
      ),
    mend: (record: VisitRecord) => put(mendingOf(record, phoneDesk.newId)),
  }
}

const asKnown = ({ isNew: _isNew, name: _name, ...said }: VisitedPerson, personId: string): VisitedPerson => ({
  ...said,
  personId,
})

function hasRoom(): boolean {
  try {
    phoneDesk.makeRoom()
    return true
  } catch {
    return false
  }
}
