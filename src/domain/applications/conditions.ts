import { addDays, dayOf, type PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import { accountOf } from './account'
import type { Application } from './application'
import { lastOf, openPause, receipts } from './log'
import { missingDeferrable, missingDocuments, missingMain, namesOf } from './missingDocuments'
import type { Condition } from './transitions'
import { undertakingWorkingDays } from './undertaking'

/** Days after the money was sent without a word from the applicant, before staff may close the case. */
const SILENCE_DAYS = 30

type Check = (application: Application, on: PlainDate) => Problem | undefined

const refuse = (isRefused: boolean) => (isRefused ? new Problem('action_not_possible') : undefined)
const notPossible = (reason: string) => new Problem('undertaking_not_possible', { reason })

/** Why an incomplete case can't be accepted under an undertaking, or undefined when it can. */
function whyNotConditionally(application: Application): Problem | undefined {
  const { programme, hasBrokenUndertaking, events } = application
  const main = missingMain(application)
  if (!programme.allowsConditionalAcceptance) return notPossible('这个事项不适用容缺受理')
  if (main.length) return notPossible(`主件不齐，还差${namesOf(main).join('、')}`)
  if (!missingDeferrable(application).length) return notPossible('材料已经齐全，直接受理即可')
  if (undertakingWorkingDays(programme.clock) < 1) return notPossible('办理时限太短，留不出补齐材料的时间')
  if (hasBrokenUndertaking) return notPossible('申请人有没兑现的容缺承诺，修复后才能再用')
  return lastOf(events, ...receipts)?.data.hasSignedUndertaking ? undefined : new Problem('undertaking_required')
}

function whyNotComplete(application: Application): Problem | undefined {
  const missing = missingDocuments(application)
  return missing.length ? new Problem('documents_missing', { names: namesOf(missing) }) : undefined
}

const noticeEnd = ({ events }: Application) => lastOf(events, 'approve')?.data.noticeTo

/** The last day on which the applicant can still do what was asked of them. */
export function applicantDue({
  status,
  events,
  undertaking,
}: Pick<Application, 'status' | 'events' | 'undertaking'>): PlainDate | undefined {
  if (status === 'supplement_requested') return lastOf(events, 'notify')?.data.dueOn
  return undertaking?.state === 'open' ? undertaking.dueOn : undefined
}

function isPast(day: PlainDate | undefined, on: PlainDate): boolean {
  return day !== undefined && on > day
}

/** 办结前的等待：银行登记到账满 30 天、申请人没有表示过没收到。 */
function isLongCredited({ events }: Application, on: PlainDate): boolean {
  const credited = lastOf(events, 'confirmCredited')
  return !!credited && on >= addDays(dayOf(credited.at), SILENCE_DAYS)
}

export const conditions: Record<Condition, Check> = {
  complete: whyNotComplete,
  conditionPossible: whyNotConditionally,
  noticeMissed: ({ events, programme }, on) =>
    refuse(!programme.clock.isAcceptedBySilence || !isPast(lastOf(events, ...receipts)?.data.dueOn, on)),
  running: ({ events }) => refuse(!!openPause(events)),
  paused: ({ events }) => refuse(!openPause(events)),
  pausable: ({ programme }) => refuse(programme.clock.pauses.length === 0),
  supplemented: whyNotComplete,
  noticeOpen: (application, on) => refuse(isPast(noticeEnd(application), on)),
  noticeOver: (application, on) =>
    isPast(noticeEnd(application), on)
      ? undefined
      : new Problem('notice_running', { on: noticeEnd(application) ?? '' }),
  deadlineMissed: (application, on) => refuse(!isPast(applicantDue(application), on)),
  account: ({ answers }) => (accountOf(answers) ? undefined : new Problem('answers_missing', { names: ['收款账号'] })),
  monthOfSilence: (application, on) => refuse(!isLongCredited(application, on)),
}
