import type { ApplicationView } from '@/contract/applications'
import { sayInstant, type PlainDate } from '@/domain/core/plainDate'
import { Timeline, type TimelineItem } from '@/ui/Timeline'
import { comingSteps } from './comingSteps'
import { ownWords } from './ownWords'

type Props = { application: ApplicationView; today: PlainDate }

/** A vertical line: what happened, with who did it and when, then what is going on and what comes. */
export function CaseTimeline({ application, today }: Props) {
  const happened: TimelineItem[] = application.timeline.map(({ at, action, words, by, comment }, place) => ({
    key: String(place),
    title: (application.isMine && ownWords[action]) || words,
    detail: comment,
    at: sayInstant(at),
    by,
    state: 'done',
  }))
  return <Timeline items={[...happened, ...comingSteps(application, today)]} />
}
