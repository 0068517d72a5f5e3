import { dayOf, isPlainDate, sayFullDay, type Instant } from '../core/plainDate'
import type { ReminderData, ReminderKind } from './reminder'
import { clip, reminderWords } from './words'

/** Three templates in all: what a screen may ask for at one tap on older phones. */
export const templateNames = ['progress', 'todo', 'policy'] as const
export type TemplateName = (typeof templateNames)[number]

/** The tap at which a template is worth asking for. */
export type Moment = 'submit' | 'follow' | 'undertaking'
export const templatesAt: Record<Moment, readonly TemplateName[]> = {
  submit: ['progress', 'todo'],
  follow: ['policy'],
  undertaking: ['todo', 'progress'],
}

/** WeChat: thing at most 20 characters, phrase at most 5 Han characters, date as 2026年9月18日. */
const THING_CHARS = 20

export function templateOf(kind: ReminderKind): TemplateName | undefined {
  const { carriage } = reminderWords[kind]
  return carriage === 'inboxOnly' ? undefined : carriage.template
}

/** Whether it is an offer, for which nobody is rung up. */
export function isOffer(kind: ReminderKind): boolean {
  const { carriage } = reminderWords[kind]
  return carriage !== 'inboxOnly' && 'isOffer' in carriage
}

/** The values of a subscription message, by keyword, within WeChat's limits. */
export function templateValues(kind: ReminderKind, data: ReminderData, at: Instant): Record<string, string> {
  const { carriage, title } = reminderWords[kind]
  if (carriage === 'inboxOnly') return {}
  const day = data.on && isPlainDate(data.on) ? data.on : dayOf(at)
  const shared = { thing1: clip(data.title || title, THING_CHARS), thing4: carriage.note }
  if (carriage.template === 'progress') return { ...shared, phrase2: carriage.phrase, date3: sayFullDay(dayOf(at)) }
  return { ...shared, thing2: carriage.what, date3: sayFullDay(day) }
}

/** The screen that the message opens. */
export function reminderPage(kind: ReminderKind, { applicationId, policyId }: ReminderData): string {
  if (kind === 'helpAnswered' || kind === 'needAnswered') return 'features/help/ask/index'
  if (applicationId) return `features/applications/detail/index?id=${applicationId}`
  if (policyId) return `features/policies/detail/index?id=${policyId}`
  return 'features/reminders/inbox/index'
}
