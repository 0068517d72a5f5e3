import * as z from 'zod'
import { Criterion, SourceMark, Test } from '../eligibility/criterion.schema'
import { factNames } from '../eligibility/facts'

const Day = z.iso.date()
const FenAmount = z.int().min(0)

export const PolicyKind = z.enum(['startupGrant', 'rentSubsidy', 'jobCreationSubsidy', 'guaranteedStartupLoan'])
export type PolicyKind = z.infer<typeof PolicyKind>

/** Where a policy stands written. `mark` says when that isn't the primary text. */
export const Source = z.object({
  title: z.string(),
  documentNumber: z.string().optional(),
  issuedOn: Day.optional(),
  url: z.string().optional(),
  mark: SourceMark.optional(),
  note: z.string().optional(),
})
export type Source = z.infer<typeof Source>

/** Another figure where `when` holds: the first that fits counts. `words` says when: 珠三角地区. */
const Raise = z.object({ when: Test, fen: FenAmount, words: z.string().optional() })

/** How much. `ceiling` is a loan's upper limit: the bank decides the loan, so it is never promised. Tiers: the first that fits. */
export const Amount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flat'), fen: FenAmount }),
  z.object({
    kind: z.literal('tiered'),
    tiers: z.array(Raise).min(1),
    otherwiseFen: FenAmount.optional(),
  }),
  z.object({
    kind: z.literal('perHead'),
    fact: z.enum(factNames),
    /** from the nth head on, so much for each */
    bands: z.array(z.object({ from: z.int().min(1), fen: FenAmount })).min(1),
    capFen: FenAmount,
  }),
  z.object({
    kind: z.literal('share'),
    fact: z.enum(factNames),
    percent: z.number().min(0).max(100),
    capFen: FenAmount,
    /** other caps than `capFen`, by place for instance */
    raises: z.array(Raise).optional(),
    per: z.enum(['once', 'year']),
  }),
  z.object({
    kind: z.literal('ceiling'),
    fen: FenAmount,
    raises: z.array(Raise),
  }),
])
export type Amount = z.infer<typeof Amount>

export const QuestionKind = z.enum([
  'text',
  'longText',
  'count',
  'money',
  'day',
  'choice',
  'set',
  'boolean',
  'division',
  'residentId',
  'phone',
  'bankCard',
  'creditCode',
])
export type QuestionKind = z.infer<typeof QuestionKind>

/** One thing asked in the form. With `fact`, the answer is also known to eligibility and offered again next time. */
export const Question = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string(),
  kind: QuestionKind,
  isRequired: z.boolean(),
  fact: z.enum(factNames).optional(),
  help: z.string().optional(),
  choices: z.record(z.string(), z.string()).optional(),
  maxLength: z.int().optional(),
  /** of a place: it has to lie in this city */
  isLocal: z.boolean().optional(),
})
export type Question = z.infer<typeof Question>

export const FormGroup = z.object({ key: z.string(), title: z.string(), questions: z.array(Question).min(1) })
export type FormGroup = z.infer<typeof FormGroup>

/** 主件 must be there at intake; a 可容缺件 may follow under an undertaking. */
export const DocumentSpec = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  name: z.string(),
  requirement: z.enum(['main', 'deferrable']),
  isRequired: z.boolean(),
  help: z.string().optional(),
  maxPages: z.int().min(1).max(20),
  /** what has to be seen of it, one page each, where a paper has sides */
  sides: z.array(z.string().min(1)).max(4).optional(),
  mark: SourceMark.optional(),
})
export type DocumentSpec = z.infer<typeof DocumentSpec>

/** What may stop the legal clock; only what is listed here, with its source, does. */
export const Pause = z.object({ key: z.string(), words: z.string(), source: z.string() })
export type Pause = z.infer<typeof Pause>

export const Clock = z.object({
  /** 一次性告知: working days after receipt */
  noticeWorkingDays: z.int().min(1),
  /** from acceptance to the decision */
  reviewWorkingDays: z.int().min(1),
  /** what the applicant has to answer a one-time notice */
  supplementWorkingDays: z.int().min(1),
  /** no notice in time: counts as accepted from receipt (行政许可法第 32 条, by analogy) */
  isAcceptedBySilence: z.boolean(),
  pauses: z.array(Pause),
  source: z.string(),
  mark: SourceMark.optional(),
})
export type Clock = z.infer<typeof Clock>

export const PublicNoticeRule = z.object({
  length: z.int().min(1),
  unit: z.enum(['days', 'workingDays']),
  source: z.string(),
  mark: SourceMark.optional(),
})
export type PublicNoticeRule = z.infer<typeof PublicNoticeRule>

export const Step = z.object({
  name: z.string(),
  who: z.string(),
  days: z.string().optional(),
  mark: SourceMark.optional(),
})
export type Step = z.infer<typeof Step>

/** 事项: the part of a policy that one can apply for. */
export const Programme = z.object({
  form: z.array(FormGroup).min(1),
  documents: z.array(DocumentSpec),
  clock: Clock,
  publicNotice: PublicNoticeRule.optional(),
  steps: z.array(Step),
  /** may an incomplete application be accepted under an undertaking */
  allowsConditionalAcceptance: z.boolean(),
})
export type Programme = z.infer<typeof Programme>

export const Stacking = z.object({
  isOncePerPerson: z.boolean(),
  isOncePerBusiness: z.boolean(),
  excludes: z.array(z.object({ policyId: z.string(), words: z.string(), source: z.string() })),
  mark: SourceMark.optional(),
})
export type Stacking = z.infer<typeof Stacking>

/** One version of a policy, as it is written in the seed files and kept in the database. */
export const Policy = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  kind: PolicyKind,
  /** a division prefix, or CN */
  region: z.string(),
  regionName: z.string(),
  /** the id of the real policy that this example was copied from */
  copiedFrom: z.string().optional(),
  /** what one gets, in one line: 5 000 元，一次 */
  headline: z.string(),
  summary: z.string(),
  /** Markdown */
  text: z.string(),
  source: Source,
  validFrom: Day.optional(),
  validTo: Day.optional(),
  /** what the sources don't give, said openly: 示例设定 or 来源待核 */
  gaps: z.array(z.object({ what: z.string(), mark: SourceMark })),
  criteria: z.array(Criterion).min(1),
  amount: Amount,
  stacking: Stacking,
  programme: Programme.optional(),
})
export type Policy = z.infer<typeof Policy>
