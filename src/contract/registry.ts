import * as z from 'zod'
import { fileDeciders, pairActions, pairStates } from '../domain/returnees/joinFiles'
import { FactName, FactValue } from './eligibility'
import { Cursor, Id, Instant, mutation, query, requestId, Stage } from './procedure'

const PairState = z.enum(pairStates)

/** Two files that may be one person's. */
export const PairCard = z.object({
  id: Id,
  names: z.tuple([z.string(), z.string()]),
  places: z.tuple([z.string(), z.string()]),
  reasons: z.array(z.string()),
  state: PairState,
  foundAt: Instant,
  decidedAt: Instant.optional(),
  decidedBy: z.string().optional(),
})
export type PairCard = z.infer<typeof PairCard>

/** One of the two. Numbers are masked. */
export const PairFile = z.object({
  id: Id,
  name: z.string(),
  divisionName: z.string(),
  since: Instant,
  isSignedIn: z.boolean(),
  applications: z.int(),
  visits: z.int(),
  questions: z.int(),
  /** in how many fields something is known */
  facts: z.int(),
})
export type PairFile = z.infer<typeof PairFile>

/** What the two say of one matter; absent where one says nothing. */
export const PairRow = z.object({
  label: z.string(),
  values: z.tuple([z.string().optional(), z.string().optional()]),
  isDifferent: z.boolean(),
})
export type PairRow = z.infer<typeof PairRow>

export const Pair = z.object({
  ...PairCard.shape,
  version: z.int(),
  files: z.tuple([PairFile, PairFile]),
  rows: z.array(PairRow),
  /** which file had better stand for the person */
  suggested: Id,
  survivor: Id.optional(),
  actions: z.array(z.enum(pairActions)),
  /** why the two can't be joined by the caller, where they can't */
  whyNotJoin: z.string().optional(),
})
export type Pair = z.infer<typeof Pair>

const Said = z.object({ value: FactValue, origin: z.string() })
export const FileField = z.object({
  name: FactName,
  value: FactValue,
  origin: z.string(),
  others: z.array(Said),
  isDisputed: z.boolean(),
})
export type FileField = z.infer<typeof FileField>

/** Everything that is held of a person, as they see it themselves. */
export const OwnFile = z.object({
  name: z.string(),
  divisionName: z.string(),
  since: Instant,
  numbers: z.array(z.object({ label: z.string(), masked: z.string() })),
  fields: z.array(FileField),
  visits: z.array(z.object({ id: Id, words: z.string() })),
  /** how several files came to be one */
  merges: z.array(z.object({ at: Instant, words: z.string() })),
})
export type OwnFile = z.infer<typeof OwnFile>

export const registry = {
  /** 疑似同一人: what waits, the longest first; or what was decided, the latest first. Logged as a list. */
  desk: query(fileDeciders)
    .input(z.object({ stage: Stage, cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(PairCard), next: Cursor.optional() })),
  /** Both files side by side. Logged as a reading of each. */
  pair: query(fileDeciders)
    .input(z.object({ id: Id }))
    .output(Pair),
  /** @throws Problem stale_version, wrong_area, not_allowed, staff_pair, two_sign_ins */
  join: mutation(fileDeciders)
    .input(
      z.object({
        requestId,
        id: Id,
        version: z.int(),
        survivorId: Id,
        /** whose name and whose home it bears from then on */
        nameFrom: Id,
        homeFrom: Id,
      }),
    )
    .output(Pair),
  /** 不是同一人: never asked again. */
  tellApart: mutation(fileDeciders)
    .input(z.object({ requestId, id: Id, version: z.int() }))
    .output(Pair),
  /** Everything is where it was before the two were joined, and they are told apart for good. */
  undo: mutation(fileDeciders)
    .input(z.object({ requestId, id: Id, version: z.int() }))
    .output(Pair),
  /** My own file: what is held, who said it and when. */
  file: query('person').output(OwnFile),
  /** Who looked at it, the latest first. */
  looks: query('person')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(
      z.object({
        items: z.array(z.object({ id: Id, at: Instant, words: z.string() })),
        next: Cursor.optional(),
      }),
    ),
}
