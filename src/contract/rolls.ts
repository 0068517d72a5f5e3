import * as z from 'zod'
import { answers } from '../domain/rolls/decisions'
import { rowStates, stages } from '../domain/rolls/stages'
import { Cursor, Day, Done, Id, Instant, mutation, query, requestId } from './procedure'

const Area = z.string().regex(/^\d{4,12}$/)
const Village = z.string().regex(/^\d{12}$/)

export const RowState = z.enum(rowStates)

/** One file of a roll, from being read to being taken back. `done` of `total` lines in the present stage. */
export const RollImport = z.object({
  id: Id,
  name: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  by: z.string(),
  asOf: Day,
  stage: z.enum(stages),
  total: z.int(),
  done: z.int(),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    doubtful: z.int(),
    later: z.int(),
    wrong: z.int(),
  }),
  /** how many lines taking it back left standing */
  stays: z.int(),
  startedAt: Instant,
  committedAt: Instant.optional(),
  /** which columns of the file were understood, and which say nothing to us */
  columns: z.array(z.string()),
  ignored: z.array(z.string()),
  /** whether another `advance` is needed to end the present stage */
  isUnderWay: z.boolean(),
  /** the last day on which its lines are there, and can be taken back; once they are gone the numbers stay */
  keptUntil: Day,
  isSwept: z.boolean(),
  actions: z.array(z.enum(['commit', 'undo', 'discard'])),
})
export type RollImport = z.infer<typeof RollImport>

const Answer = z.enum(answers)

/** What a doubtful line asks whoever knows the place. Numbers are masked; that they differ is told by those behind the mask. */
const RollQuestion = z.object({
  about: z.string(),
  ask: z.string(),
  /** what the answers lead to */
  help: z.string().optional(),
  /** whom or what it could be, the line and it side by side */
  candidates: z.array(
    z.object({
      id: z.string().optional(),
      answer: Answer,
      label: z.string(),
      title: z.string(),
      rows: z.array(
        z.object({ label: z.string(), values: z.tuple([z.string(), z.string()]), isDifferent: z.boolean() }),
      ),
    }),
  ),
  /** what else can be said */
  answers: z.array(z.object({ answer: Answer, label: z.string() })),
})
export type RollQuestion = z.infer<typeof RollQuestion>

/** One line of the file; numbers are masked. */
export const RollRow = z.object({
  line: z.int(),
  state: RowState,
  name: z.string(),
  head: z.string(),
  relation: z.string(),
  villageName: z.string(),
  address: z.string(),
  residentIdMasked: z.string().optional(),
  phoneMasked: z.string().optional(),
  /** why it is doubtful or wrong, in words */
  reasons: z.array(z.string()),
  /** what of it won't be taken over, and why */
  notes: z.array(z.string()),
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
  /** why it stayed when the import was taken back */
  stays: z.string().optional(),
  /** what it asks, while it can still be decided */
  question: RollQuestion.optional(),
  /** what people said of it; `canAskAgain` while that can be taken back */
  decided: z.object({ words: z.string(), canAskAgain: z.boolean() }).optional(),
})
export type RollRow = z.infer<typeof RollRow>

/** A file to be kept by whoever asked: .xlsx in base64. */
const Download = z.object({ name: z.string(), base64: z.string(), next: z.int().optional() })

export const rolls = {
  /** Takes a sent file over: reads it whole, and lays its lines down to be checked. Nobody's file is touched before `commit`. */
  begin: mutation(['supervisor'])
    .input(
      z.object({
        requestId,
        id: Id,
        uploadKey: z.string().max(80),
        cloudFileId: z.string().max(300).optional(),
        name: z.string().min(1).max(100),
        /** the area whose villages it names, or the one village that it is of */
        divisionCode: Area,
        /** the day of which it speaks; later words stay */
        asOf: Day,
      }),
    )
    .output(RollImport),
  /** The imports of my areas, the latest first. */
  list: query(['supervisor'])
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(RollImport), next: Cursor.optional() })),
  get: query(['supervisor'])
    .input(z.object({ id: Id }))
    .output(RollImport),
  /** Does the next block of whatever is under way; whoever opens the page goes on where it was. */
  advance: mutation(['supervisor'])
    .input(z.object({ requestId, id: Id }))
    .output(RollImport),
  act: mutation(['supervisor'])
    .input(z.object({ requestId, id: Id, action: z.enum(['commit', 'undo', 'discard']) }))
    .output(RollImport),
  /**
   * Says what a doubtful line means (`later` sets it aside, `again` takes back what was said), as long as nothing was
   * written. Where a household lives is said for all its lines, and with `isForVillage` for every line that names the same
   * village in the same words. Answers with the lines as they are now, the first of them where they are many, and how many.
   */
  decide: mutation(['supervisor'])
    .input(
      z.object({
        requestId,
        id: Id,
        line: z.int().min(1),
        about: z.string().max(20),
        answer: z.enum([...answers, 'later', 'again']),
        choice: z.string().max(36).optional(),
        isForVillage: z.literal(true).optional(),
      }),
    )
    .output(z.object({ roll: RollImport, lines: z.array(RollRow), count: z.int() })),
  /** The lines of one state; with `stays`, those that taking back left standing. Logged as a list. */
  rows: query(['supervisor'])
    .input(
      z.object({ id: Id, state: RowState.optional(), stays: z.literal(true).optional(), cursor: Cursor.optional() }),
    )
    .output(z.object({ items: z.array(RollRow), next: Cursor.optional() })),
  /** The wrong and doubtful lines with the reason in a column, to be mended and imported again. Logged as a list. */
  toMend: query(['supervisor'])
    .input(z.object({ id: Id, after: z.int().min(0).optional() }))
    .output(Download),
  template: query(['supervisor']).output(Download),
}

export const Campaign = z.object({
  id: Id,
  title: z.string(),
  area: z.string(),
  areaName: z.string(),
  fromOn: Day,
  toOn: Day,
  questionnaireVersion: z.int(),
  canEdit: z.boolean(),
})
export type Campaign = z.infer<typeof Campaign>

const Holder = z.object({ officerId: Id, name: z.string(), fromOn: Day, toOn: Day.optional() })

/** A village of a campaign: how many households, who has it today, and whose it will be. */
export const CampaignVillage = z.object({
  code: Village,
  name: z.string(),
  households: z.int(),
  holders: z.array(Holder),
})
export type CampaignVillage = z.infer<typeof CampaignVillage>

export const Officer = z.object({ id: Id, name: z.string(), office: z.string(), areaName: z.string() })
export type Officer = z.infer<typeof Officer>

export const campaigns = {
  /** Those that touch my areas, the latest first. */
  list: query(['supervisor'])
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(Campaign), next: Cursor.optional() })),
  questionnaires: query(['supervisor']).output(
    z.object({ items: z.array(z.object({ version: z.int(), title: z.string() })) }),
  ),
  /** Begins a campaign, or mends one; its area stays. */
  save: mutation(['supervisor'])
    .input(
      z.object({
        requestId,
        id: Id,
        title: z.string().min(2).max(40),
        area: Area,
        fromOn: Day,
        toOn: Day,
        questionnaireVersion: z.int().min(1),
      }),
    )
    .output(Campaign),
  /** The villages of a place (a county or a town) in the order of their codes. */
  villages: query(['supervisor'])
    .input(z.object({ campaignId: Id, area: Area, cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(CampaignVillage), next: Cursor.optional() })),
  /** Who may be given these villages. */
  officers: query(['supervisor'])
    .input(z.object({ villages: z.array(Village).min(1).max(50) }))
    .output(z.object({ items: z.array(Officer) })),
  /** Gives the villages to an officer from a day on; what was noted before stays as it was. */
  assign: mutation(['supervisor'])
    .input(
      z.object({ requestId, campaignId: Id, officerId: Id, villages: z.array(Village).min(1).max(50), fromOn: Day }),
    )
    .output(Done),
}
