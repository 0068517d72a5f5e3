import * as z from 'zod'
import { factNames } from '../domain/eligibility/facts'
import { reaches } from '../domain/returnees/reach'
import { SourceMark } from '../domain/eligibility/criterion.schema'
import { Cursor, Day, Done, Id, Instant, mutation, query, requestId, Stage } from './procedure'

export const FactName = z.enum(factNames)
export const FactValue = z.union([z.boolean(), z.number(), z.string().max(60), z.array(z.string().max(60)).max(30)])
export const Facts = z.partialRecord(FactName, FactValue)
export const KnownFact = z.object({
  name: FactName,
  value: FactValue,
  source: z.enum(['self', 'officer', 'application', 'register', 'document']),
  asOf: Day,
})

export const Verdict = z.enum(['met', 'unmet', 'unknown'])
export const Finding = z.object({
  clause: z.string(),
  words: z.string(),
  verdict: Verdict,
  source: z.string(),
  mark: SourceMark.optional(),
  missing: z.array(FactName),
  /** the facts it was decided by, as words: 登记注册日期：2026-05-08 */
  because: z.array(z.string()),
  earliest: Day.optional(),
})
export const Evaluation = z.object({
  verdict: Verdict,
  findings: z.array(Finding),
  /** what can still change the answer, the most telling first */
  missing: z.array(FactName),
  amountFen: z.int().optional(),
  amountMissing: z.array(FactName),
  /** the first day on which time alone makes it fit */
  earliest: Day.optional(),
  /** the last day on which it still fits, if facts stay as they are */
  lastDay: Day.optional(),
  conflicts: z.array(z.object({ policyId: z.string(), title: z.string(), words: z.string(), source: z.string() })),
})
export type EvaluationView = z.infer<typeof Evaluation>

/** Someone in the registry who may qualify. */
export const Candidate = z.object({
  personId: Id,
  name: z.string(),
  divisionName: z.string(),
  verdict: Verdict,
  missing: z.array(FactName),
  earliest: Day.optional(),
  amountFen: z.int().optional(),
  /** how they may be told */
  reach: z.enum(reaches),
})
export type Candidate = z.infer<typeof Candidate>

export const HelpRequest = z.object({
  id: Id,
  askedAt: Instant,
  askedBy: z.string(),
  policyTitle: z.string().optional(),
  applicationId: Id.optional(),
  text: z.string(),
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredAt: Instant.optional(),
})
export type HelpRequest = z.infer<typeof HelpRequest>

/** 一对一的创业服务专员. */
export const Specialist = z.object({ name: z.string(), office: z.string(), phone: z.string().optional() })
export type Specialist = z.infer<typeof Specialist>

const outreachStaff = ['villageOfficer', 'specialist', 'reviewer'] as const

export const eligibility = {
  /** What is known of me, with its source and date. */
  facts: query('person').output(z.object({ items: z.array(KnownFact) })),
  saveFacts: mutation('person')
    .input(z.object({ requestId, facts: Facts }))
    .output(Done),
  /** The server's answer, by what is known of me and what is said here (which isn't kept). */
  check: query('anyone')
    .input(z.object({ policyId: z.string().max(80), facts: Facts }))
    .output(Evaluation),
  /** Every open local policy, those that fit first: 可能适合您的 3 项. */
  overview: query('person').output(
    z.object({
      items: z.array(
        z.object({
          policyId: z.string(),
          title: z.string(),
          headline: z.string(),
          verdict: Verdict,
          missing: z.array(FactName),
          amountFen: z.int().optional(),
          earliest: Day.optional(),
        }),
      ),
    }),
  ),
  /** The other way round: everyone in my areas who may qualify. Logged as a reading of personal files. */
  outreachMatch: query(outreachStaff)
    .input(
      z.object({
        policyId: z.string().max(80),
        verdict: Verdict.exclude(['unmet']).default('met'),
        cursor: Cursor.optional(),
      }),
    )
    .output(
      z.object({
        items: z.array(Candidate),
        next: Cursor.optional(),
        counts: z.object({ met: z.int(), unknown: z.int(), unmet: z.int() }),
      }),
    ),
}

export const help = {
  ask: mutation('person')
    .input(
      z.object({
        requestId,
        id: Id,
        policyId: z.string().max(80).optional(),
        applicationId: Id.optional(),
        text: z.string().min(1).max(1000),
      }),
    )
    .output(HelpRequest),
  /** The latest first. */
  mine: query('person')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(HelpRequest), next: Cursor.optional() })),
  /** Who helps me one by one; nobody where no specialist covers my home. */
  specialist: query('person').output(z.object({ specialist: Specialist.optional() })),
  /** What waits, the longest first; or what was answered, the latest first. */
  desk: query(outreachStaff)
    .input(z.object({ stage: Stage, cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(HelpRequest), next: Cursor.optional() })),
  answer: mutation(outreachStaff)
    .input(z.object({ requestId, id: Id, text: z.string().min(1).max(1000) }))
    .output(HelpRequest),
}
