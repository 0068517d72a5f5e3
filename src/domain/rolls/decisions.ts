import type { FoundLine } from './known'
import type { Fault, FaultCode, RollLine } from './rollLine'

/**
 * What people may say of a doubtful line: it speaks of this one, of somebody else, it belongs to this village or household,
 * it is taken without the number that is in doubt, it is right as it stands, or whoever it speaks of has moved to its household.
 */
export const answers = ['same', 'other', 'place', 'without', 'asWritten', 'moved'] as const
export type Answer = (typeof answers)[number]

/** One answer to one doubt; `id` is what was chosen, `repeats` a line of the file that speaks of the same person already. */
export type Decision = { about: FaultCode; answer: Answer; id?: string; repeats?: number }

/** What identifying the line goes by, because people said so. */
export type Said = {
  personId?: string
  householdId?: string
  isSomebodyNew?: boolean
  /** out of the household where they are on file, into that of the line */
  movesHome?: boolean
  repeats?: number
}

type Doubts = Partial<Record<FaultCode, Partial<Record<Answer, (line: FoundLine, id: string) => FoundLine>>>>

const means = (line: FoundLine, personId: string): FoundLine => say(line, { personId })
const isSomebodyNew = (line: FoundLine): FoundLine => say(line, { isSomebodyNew: true })
/** Two people have no ID in common. */
const isNotThatOne = (line: FoundLine): FoundLine => isSomebodyNew(line.residentId ? withoutId(line) : line)
const livesIn = (line: FoundLine, householdId: string): FoundLine => say(line, { householdId })
const movesHome = (line: FoundLine): FoundLine => say(line, { movesHome: true })
const asItStands = (line: FoundLine): FoundLine => line
const withoutId = (line: FoundLine): FoundLine => left({ ...line, residentId: '', idIndex: '' }, 'idLeft')
const withoutPhone = (line: FoundLine): FoundLine => left({ ...line, phone: '', phoneIndex: '' }, 'phoneLeft')

const say = (line: FoundLine, said: Said): FoundLine => ({ ...line, said: { ...line.said, ...said } })
const left = (line: FoundLine, code: 'idLeft' | 'phoneLeft'): FoundLine => ({
  ...line,
  faults: [...line.faults.filter((fault) => fault.code !== code), { code }],
})

/** Every doubt that people can settle, and what each answer makes of the line. */
const doubts: Doubts = {
  villageTwice: { place: (line, divisionCode) => ({ ...line, divisionCode }) },
  idSpoiled: { without: withoutId },
  birthDiffers: { asWritten: asItStands, without: withoutId },
  idTwice: { same: asItStands, other: withoutId },
  phoneTwice: { same: asItStands, other: withoutPhone },
  personTwice: { same: asItStands, other: isNotThatOne },
  idOtherName: { same: means, other: withoutId },
  livesElsewhere: { same: means, other: withoutId },
  otherHousehold: { moved: movesHome, same: means, other: withoutId },
  householdSplit: { moved: movesHome, asWritten: asItStands },
  nameSplit: { moved: (line, id) => movesHome(means(line, id)), same: means, other: isSomebodyNew },
  otherId: { same: means, other: isSomebodyNew },
  nameTwice: { same: means, other: isSomebodyNew },
  phoneElsewhere: { same: means, other: withoutPhone },
  headTwice: { place: livesIn, other: (line) => livesIn(line, line.ownHouseholdId) },
  idBeyond: { without: withoutId },
  phoneBeyond: { without: withoutPhone },
}

/** The line as it is to be judged once people have said what it means. */
export const asSaid = (line: FoundLine, decisions: readonly Decision[]): FoundLine => decisions.reduce(after, line)

/** Whoever is asked about of their own accord, so that one answer for a household means each of its people. */
const askedAbout = ({ faults }: FoundLine, about: FaultCode) => faults.find(({ code }) => code === about)?.ids?.[0]

function after(line: FoundLine, { about, answer, id = askedAbout(line, about), repeats }: Decision): FoundLine {
  const settled = { ...line, faults: line.faults.filter(({ code }) => code !== about) }
  if (repeats !== undefined) return say(settled, { repeats })
  return doubts[about]?.[answer]?.(settled, id ?? '') ?? line
}

/** One thing that can be said: of a candidate, with its id, or of none. */
export type Offer = { answer: Answer; id?: string }

const NAMES_ONE: readonly Answer[] = ['same', 'place']

/** What can be said of a doubt. Where the candidate is another line of the file it needs no id. */
export function offersFor({ code, line, ids = [] }: Fault): Offer[] {
  const possible = Object.keys(doubts[code] ?? {}) as Answer[]
  return possible.flatMap((answer): Offer[] => {
    if (!NAMES_ONE.includes(answer) || line !== undefined) return [{ answer }]
    return ids.map((id) => ({ answer, id }))
  })
}

export const isOffered = (fault: Fault, { answer, id }: Offer): boolean =>
  offersFor(fault).some((offer) => offer.answer === answer && offer.id === id)

/** Whether what is said of one of a household goes for all of them: where they live is asked once. */
export const isForHousehold = ({ answer }: Pick<Decision, 'answer'>, about: FaultCode): boolean =>
  answer === 'place' ||
  about === 'headTwice' ||
  about === 'householdSplit' ||
  (about === 'nameSplit' && answer === 'moved')

/** Where the line was found to be before anybody chose the village. */
export const ownDivision = ({ faults }: RollLine, divisionCode: string): string =>
  faults.some(({ code }) => code === 'villageTwice') ? '' : divisionCode
