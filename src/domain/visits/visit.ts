import type { Answer } from '../applications/application'
import type { DivisionCode } from '../core/division'
import type { Instant, PlainDate } from '../core/plainDate'

/** What an officer does after a visit that came out so. */
export type NextStep = 'fillQuestionnaire' | 'visitAgain' | 'leaveAlone' | 'askAddress' | 'noteReturn' | 'checkRoll'
type OutcomeSpec = { label: string; next: NextStep; nextLabel: string; asksDay: boolean; hasPeople: boolean }

/** Every outcome of a visit and where it leads: the whole process is this table. `asksDay`: a day for the next visit is suggested. */
export const outcomes = {
  met: {
    label: '见到本人或家人',
    next: 'fillQuestionnaire',
    nextLabel: '填写问卷',
    asksDay: false,
    hasPeople: true,
  },
  notHome: { label: '没人在家', next: 'visitAgain', nextLabel: '改天再去一次', asksDay: true, hasPeople: false },
  refused: {
    label: '不愿登记',
    next: 'leaveAlone',
    nextLabel: '不再打扰，由村里另行了解',
    asksDay: false,
    hasPeople: false,
  },
  movedAway: { label: '搬走了', next: 'askAddress', nextLabel: '打听新地址', asksDay: false, hasPeople: false },
  workingAway: {
    label: '在外务工',
    next: 'noteReturn',
    nextLabel: '记下电话和回来的时间',
    asksDay: true,
    hasPeople: true,
  },
  wrongAddress: { label: '地址不对', next: 'checkRoll', nextLabel: '核对名册', asksDay: false, hasPeople: false },
} as const satisfies Record<string, OutcomeSpec>
export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]
export const outcomeSpec = (outcome: Outcome): OutcomeSpec => outcomes[outcome]

export const answeredByLabel = { self: '本人回答', relative: '家人代答' } as const
export type AnsweredBy = keyof typeof answeredByLabel

export type VisitedPerson = {
  personId: string
  /** not on the roll: noted at the door, so that the name has to come along */
  isNew?: boolean
  name?: string
  relation?: string
  phone?: string
  residentId?: string
  answeredBy: AnsweredBy
  questionnaireVersion: number
  answers: Record<string, Answer>
  hasConsented: boolean
}

/** Named by the record, and sent apart from it: `sha256` in hex and `size` in bytes of the picture as the phone has it. */
export type VisitPhoto = { id: string; sha256: string; size: number }

/** One visit as the officer noted it. Append-only; the id is a UUIDv7 made on the phone. */
export type VisitRecord = {
  id: string
  campaignId: string
  householdId: string
  divisionCode: DivisionCode
  /** by the phone's own clock */
  notedAt: Instant
  /** server's clock minus phone's, in ms, as the phone believed when it noted this */
  clockOffsetMs: number
  outcome: Outcome
  note?: string
  nextOn?: PlainDate
  people: VisitedPerson[]
  newHousehold?: { address: string; head: string }
  /** mends an earlier record of the same household: both stay, this one counts */
  replaces?: string
  photos?: VisitPhoto[]
}

/** When the record was noted by the server's clock, in ms, as well as anybody knows. */
export const estimatedAt = (record: VisitRecord): number => Date.parse(record.notedAt) + record.clockOffsetMs

/** Earlier first; the id decides between equals, so that everybody has the same order. */
export function byTime(one: VisitRecord, other: VisitRecord): number {
  return estimatedAt(one) - estimatedAt(other) || (one.id < other.id ? -1 : Number(one.id > other.id))
}
