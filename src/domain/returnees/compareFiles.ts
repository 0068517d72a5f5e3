import type { DivisionCode } from '../core/division'
import type { PlainDate } from '../core/plainDate'

/** Why two files may be one person's, or what speaks against it. */
export const reasonLabel = {
  sameId: '身份证号相同',
  samePhone: '手机号相同',
  sameName: '姓名相同',
  otherName: '姓名不同',
  sameVillage: '同村',
  sameBirthYear: '出生年份相同',
  otherBirthYear: '出生年份不同',
  birthUnknown: '有一份没有出生日期',
} as const
export type Reason = keyof typeof reasonLabel

/** 110101 → 12 digits: below it, namesakes are too many to be asked about. */
const VILLAGE_DIGITS = 12

/** What is compared of a file. Numbers are blind indexes: `said` ones were given somewhere and stand on no file of theirs. */
export type ComparedFile = {
  name: string
  divisionCode: DivisionCode
  birthDate?: PlainDate | undefined
  residentId?: string | undefined
  phone?: string | undefined
  saidResidentIds: readonly string[]
  saidPhones: readonly string[]
  households: readonly string[]
  visits: readonly string[]
}

export type Comparison = { verdict: 'certain' | 'doubtful'; reasons: Reason[] } | { verdict: 'different' }

const DIFFERENT: Comparison = { verdict: 'different' }
const doubtful = (...reasons: Reason[]): Comparison => ({ verdict: 'doubtful', reasons })

/**
 * Whether two files are one person's. An ID number with the same name is certain; two ID numbers on file are two people,
 * and so are two of different names who were met together. What is left for people to decide says why.
 */
export function compareFiles(one: ComparedFile, other: ComparedFile): Comparison {
  const isSameName = plain(one.name) === plain(other.name)
  if (shares(idsOf(one), idsOf(other)))
    return isSameName ? { verdict: 'certain', reasons: ['sameId', 'sameName'] } : doubtful('sameId', 'otherName')
  if (one.residentId && other.residentId) return DIFFERENT
  return isSameName ? compareNamesakes(one, other) : compareStrangers(one, other)
}

function compareNamesakes(one: ComparedFile, other: ComparedFile): Comparison {
  const birth = compareBirth(one, other)
  if (shares(phonesOf(one), phonesOf(other))) return doubtful('samePhone', 'sameName', birth)
  const isSameVillage = one.divisionCode.length === VILLAGE_DIGITS && one.divisionCode === other.divisionCode
  if (!isSameVillage || birth === 'otherBirthYear') return DIFFERENT
  return doubtful('sameName', 'sameVillage', birth)
}

/** Families share a phone: of those who were born in different years, or live or were met together, nobody has to ask. */
function compareStrangers(one: ComparedFile, other: ComparedFile): Comparison {
  if (!shares(phonesOf(one), phonesOf(other))) return DIFFERENT
  if (shares(one.households, other.households) || shares(one.visits, other.visits)) return DIFFERENT
  const birth = compareBirth(one, other)
  return birth === 'otherBirthYear' ? DIFFERENT : doubtful('samePhone', 'otherName', birth)
}

function compareBirth({ birthDate: one }: ComparedFile, { birthDate: other }: ComparedFile): Reason {
  if (!one || !other) return 'birthUnknown'
  return one.slice(0, 4) === other.slice(0, 4) ? 'sameBirthYear' : 'otherBirthYear'
}

const plain = (name: string) => name.replace(/\s/g, '')
const idsOf = ({ residentId, saidResidentIds }: ComparedFile) =>
  (residentId ? [residentId] : []).concat(saidResidentIds)
const phonesOf = ({ phone, saidPhones }: ComparedFile) => (phone ? [phone] : []).concat(saidPhones)
const shares = (one: readonly string[], other: readonly string[]) => one.some((value) => other.includes(value))
