import { applicationActions, type ApplicationAction } from '../../src/domain/applications/status'

/** One thing that happened, so many working days before today. */
export type Beat = { action: ApplicationAction; ago: number }

/** A case as it went: told by whom it is about, or by anybody who fits. */
export type Story = {
  /** of the cast; without it, a made-up applicant */
  castKey?: string
  policyId: 'guichuan-startup-grant' | 'guichuan-rent-subsidy'
  county: '990101' | '990102'
  beats: Beat[]
  /** how the same case went while fifteen working days were allowed */
  beatsBefore?: Beat[]
  /** deferrable documents that weren't there when it was submitted */
  missing: number
  /** who doesn't fit, and is told so */
  misfit?: 'tooYoung' | 'tooSmall'
  /** filled in and never sent: the submission is the day on which it would have been */
  isDraft?: boolean
}

const isAction = (word: string | undefined): word is ApplicationAction =>
  applicationActions.some((action) => action === word)

/** 'submit 6, accept 4': submitted six working days ago, accepted four ago. */
export function beatsOf(log: string, later = 0): Beat[] {
  return log.split(', ').map((beat) => {
    const [action, ago] = beat.split(' ')
    if (!isAction(action) || !ago) throw new Error(`not a beat: ${beat}`)
    return { action, ago: Number(ago) + later }
  })
}

const story = (log: string, more: Partial<Story> = {}): Story => ({
  policyId: 'guichuan-startup-grant',
  county: '990101',
  missing: 0,
  ...more,
  beats: beatsOf(log),
})

const ROAD = 'submit 17, accept 15, review 12, approve 10, endPublicNotice 4'
const SLOW_ROAD = 'submit 34, accept 31, review 23, approve 17, endPublicNotice 11'
const PAID = 'orderPayment 3, sendPayment 2, confirmCredited 1, confirmReceipt 0'
const SLOWLY_PAID = 'orderPayment 7, sendPayment 6, confirmCredited 2, confirmReceipt 0'

/** Paid and closed so many working days ago; longer ago everything took longer. */
const closed = (ago: number, more: Partial<Story> = {}): Story => ({
  ...story('submit 1', more),
  beats: beatsOf(`${ROAD}, ${PAID}`, ago),
  beatsBefore: beatsOf(`${SLOW_ROAD}, ${SLOWLY_PAID}`, ago),
})
const other = { county: '990102' } as const
const rent = { policyId: 'guichuan-rent-subsidy' } as const

const castStories: Story[] = [
  story('submit 6, accept 4', { castKey: 'wang' }),
  story('submit 6, acceptConditionally 4, review 1', { castKey: 'zhang', missing: 1 }),
  story(`${shift(ROAD, 3)}, orderPayment 5, sendPayment 4, reportReturned 1`, { castKey: 'zhao' }),
  story(`${shift(ROAD, 2)}, orderPayment 4, sendPayment 3, confirmCredited 1`, { castKey: 'xu' }),
  story('submit 10, accept 8, review 5, approve 3', { castKey: 'sun' }),
  closed(24, { castKey: 'liu' }),
]

/** What is on the desks today: fresh, due soon, overdue, waiting for somebody else. */
const openStories: Story[] = [
  story('submit 1', { missing: 2, isDraft: true }),
  story('submit 9', { missing: 3, isDraft: true, ...other }),
  story('submit 1'),
  story('submit 2', { missing: 1 }),
  story('submit 4'),
  story('submit 3', rent),
  story('submit 2', other),
  story('submit 8, acceptBySilence 2', other),
  story('submit 5, notify 3'),
  story('submit 13, notify 9'),
  story('submit 6, notify 3', other),
  story('submit 9, notify 7, supplement 1'),
  story('submit 3, accept 1'),
  story('submit 4, accept 2', rent),
  story('submit 8, accept 6'),
  story('submit 10, accept 7'),
  story('submit 12, accept 9'),
  story('submit 8, accept 6', other),
  story('submit 11, accept 8', other),
  story('submit 4, acceptConditionally 2', { missing: 2 }),
  story('submit 5, acceptConditionally 3', { missing: 1, ...other }),
  story('submit 6, acceptConditionally 3, review 1', { missing: 1 }),
  story('submit 7, accept 5, review 2'),
  story('submit 9, accept 6, review 1', rent),
  story('submit 12, accept 10, review 3'),
  story('submit 8, accept 5, review 3, return 2, review 1'),
  story('submit 6, accept 4, review 1', other),
  story('submit 9, accept 7, review 4, approve 1'),
  story('submit 11, accept 9, review 6, approve 4', rent),
  story('submit 10, accept 8, review 5, approve 2', other),
  story('submit 11, accept 9, review 6, approve 4, object 2'),
  story('submit 14, accept 12, review 9, approve 7, endPublicNotice 1'),
  story('submit 16, accept 14, review 11, approve 9, endPublicNotice 3', rent),
  story('submit 15, accept 13, review 10, approve 8, endPublicNotice 2', other),
  story(`${shift(ROAD, 0)}, orderPayment 1`),
  story(`${shift(ROAD, 3)}, orderPayment 4, sendPayment 3`),
  story(`${shift(ROAD, 4)}, orderPayment 5, sendPayment 4`, other),
  story(`${shift(ROAD, 3)}, orderPayment 5, sendPayment 4, confirmCredited 2`),
  story(`${shift(ROAD, 6)}, orderPayment 8, sendPayment 7, confirmCredited 5, denyReceipt 2`),
]

/** The year behind: how cases ended, well and otherwise. */
const endedStories: Story[] = [
  ...[1, 6, 13, 31, 52, 78, 104, 131, 157, 182].map((ago) => closed(ago)),
  ...[9, 44, 118].map((ago) => closed(ago, other)),
  ...[18, 66].map((ago) => closed(ago, rent)),
  {
    ...closed(0),
    beats: beatsOf(`submit 24, notify 22, supplement 19, ${ROAD.replace('submit 17, ', '')}, ${PAID}`, 20),
    beatsBefore: undefined,
  },
  {
    ...story('submit 1', { missing: 1 }),
    beats: beatsOf(
      `submit 17, acceptConditionally 15, review 13, supplement 12, approve 10, endPublicNotice 4, ${PAID}`,
      16,
    ),
  },
  {
    ...closed(0),
    beats: beatsOf(`${shift(ROAD, 5)}, orderPayment 8, sendPayment 7, reportReturned 6, correctAccount 5, ${PAID}`, 12),
    beatsBefore: undefined,
  },
  story('submit 22, decline 19', { misfit: 'tooYoung' }),
  story('submit 61, decline 58', { misfit: 'tooYoung', ...other }),
  story('submit 38, accept 36, review 32, reject 31', { misfit: 'tooSmall' }),
  story('submit 27, accept 25, withdraw 23'),
  story('submit 47, notify 44, terminate 33'),
  story('submit 36, acceptConditionally 34, terminate 28', { missing: 2 }),
]

export const stories: readonly Story[] = [...castStories, ...openStories, ...endedStories]

function shift(log: string, later: number): string {
  return beatsOf(log, later)
    .map(({ action, ago }) => `${action} ${ago}`)
    .join(', ')
}
