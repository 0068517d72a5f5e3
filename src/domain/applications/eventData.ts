import { dayOf } from '../core/plainDate'
import { dueDayAfter } from '../core/workingDays'
import type { Application, EventData, Move } from './application'
import { lastOf, receipts } from './log'
import { missingDeferrable, missingDocuments } from './missingDocuments'
import { publicNoticeDays } from './publicNotice'
import type { ApplicationAction } from './status'
import { undertakingDue, undertakingText, undertakingWorkingDays } from './undertaking'

type Facts = (application: Application, move: Move) => EventData

const keysOf = (specs: readonly { key: string }[]) => specs.map(({ key }) => key)

/** What the bureau has received, and by when it owes an answer. */
const receipt: Facts = (application, { at, calendar, hasSignedUndertaking }) => {
  const { programme, title, applicantName } = application
  const missing = missingDeferrable(application)
  const due = dueDayAfter(dayOf(at), programme.clock.noticeWorkingDays, calendar)
  const isPromised = missing.length > 0 && !!hasSignedUndertaking
  return {
    dueOn: due.on,
    isEstimate: due.isEstimate,
    ...(isPromised && {
      hasSignedUndertaking,
      undertakingText: undertakingText(title, applicantName, missing, programme.clock),
    }),
  }
}

const promise: Facts = (application, { at, calendar }) => {
  const { clock } = application.programme
  const due = undertakingDue(dayOf(at), clock, calendar)
  const workingDays = undertakingWorkingDays(clock)
  return { missingKeys: keysOf(missingDocuments(application)), dueOn: due.on, isEstimate: due.isEstimate, workingDays }
}

const facts: Partial<Record<ApplicationAction, Facts>> = {
  submit: (application, move) => ({ ...receipt(application, move), offices: move.offices }),
  supplement: (application, move) =>
    application.status === 'supplement_requested'
      ? receipt(application, move)
      : { missingKeys: keysOf(missingDocuments(application)) },
  notify: ({ programme }, { at, calendar, items }) => {
    const due = dueDayAfter(dayOf(at), programme.clock.supplementWorkingDays, calendar)
    return { items, dueOn: due.on, isEstimate: due.isEstimate }
  },
  accept: (_, { at }) => ({ acceptedOn: dayOf(at) }),
  acceptConditionally: (application, move) => ({ ...promise(application, move), acceptedOn: dayOf(move.at) }),
  /** 行政许可法第 32 条：逾期不告知的，自收到申请材料之日起即为受理。What was promised at submission is due from today. */
  acceptBySilence: (application, move) => ({
    ...(missingDocuments(application).length > 0 && promise(application, move)),
    acceptedOn: dayOf(lastOf(application.events, ...receipts)?.at ?? move.at),
  }),
  pause: ({ programme }, { pauseKey }) => ({
    pauseKey,
    pauseWords: programme.clock.pauses.find(({ key }) => key === pauseKey)?.words,
  }),
  approve: ({ programme, amountFen }, move) => {
    const notice = programme.publicNotice && publicNoticeDays(dayOf(move.at), programme.publicNotice, move.calendar)
    const isEstimate = notice && !move.calendar.covers(Number(notice.to.slice(0, 4)))
    return { amountFen: move.amountFen ?? amountFen, noticeFrom: notice?.from, noticeTo: notice?.to, isEstimate }
  },
  object: (_, { objectionId }) => ({ objectionId }),
  orderPayment: ({ amountFen }) => ({ amountFen }),
}

/** What an action leaves in the log beside who and when. */
export function factsOf(application: Application, action: ApplicationAction, move: Move): EventData {
  return facts[action]?.(application, move) ?? {}
}
