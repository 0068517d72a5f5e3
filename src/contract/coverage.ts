import * as z from 'zod'
import { coverageCases } from '../domain/visits/coverage'
import { exportReasons } from '../domain/visits/exportCases'
import { villageFilters } from '../domain/visits/villageBoard'
import { outcomeNames } from '../domain/visits/visit'
import { Cursor, Day, Id, Instant, mutation, query, requestId } from './procedure'

const Area = z.string().regex(/^\d{2,12}$/)
const Case = z.enum(coverageCases)
/** Households, by what is asked about them. */
export const Coverage = z.record(Case, z.int().min(0))

/** A phone that loaded the village and wasn't heard of since: what it may hold, nobody here can know. */
const SilentPhone = z.object({ officer: z.string(), days: z.int() })
export const BoardVillage = z.object({
  code: z.string(),
  name: z.string(),
  townName: z.string(),
  counts: Coverage,
  /** who visits it now; empty where it isn't assigned */
  officers: z.array(z.string()),
  lastReceivedAt: Instant.optional(),
  isQuiet: z.boolean(),
  silentPhones: z.array(SilentPhone),
})
export type BoardVillage = z.infer<typeof BoardVillage>

/** A village as whoever visits it sees it: what became of its doors, and nothing of what anybody else does. */
export const OwnVillage = BoardVillage.pick({
  code: true,
  name: true,
  townName: true,
  counts: true,
  lastReceivedAt: true,
}).extend({
  campaignId: Id,
  campaign: z.string(),
  /** for how many days each phone of one's own wasn't heard of that holds the village: records may lie in it */
  silentDays: z.array(z.int()),
})
export type OwnVillage = z.infer<typeof OwnVillage>

export const Board = z.object({
  campaigns: z.array(z.object({ id: Id, title: z.string(), fromOn: Day, toOn: Day })),
  campaignId: Id,
  area: z.string(),
  areaName: z.string(),
  /** 12 个村，走了 63%；3 个村 7 天没有动静；5 户该回访了 */
  sentence: z.string(),
  totals: Coverage,
  villages: z.object({ all: z.int(), quiet: z.int(), unassigned: z.int(), silent: z.int() }),
  /** what lies between the area and its villages: counties or towns; and the way back up, the widest first */
  parts: z.array(z.object({ code: z.string(), name: z.string(), all: z.int(), visited: z.int() })),
  above: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type Board = z.infer<typeof Board>

export const CoveredHousehold = z.object({
  id: Id,
  head: z.string(),
  villageName: z.string(),
  addressMasked: z.string(),
  /** absent where nobody has been yet */
  visit: z
    .object({
      outcome: z.enum(outcomeNames),
      at: Instant,
      by: z.string(),
      nextOn: Day.optional(),
      nextLabel: z.string(),
    })
    .optional(),
  isDoubtful: z.boolean(),
  isByRelative: z.boolean(),
  hasGaps: z.boolean(),
})
export type CoveredHousehold = z.infer<typeof CoveredHousehold>

export const HouseholdFile = z.object({
  id: Id,
  head: z.string(),
  villageName: z.string(),
  address: z.string(),
  members: z.array(
    z.object({ personId: Id, name: z.string(), relation: z.string(), phoneMasked: z.string().optional() }),
  ),
  /** the newest first; one that another replaces stays to be seen */
  visits: z.array(
    z.object({
      id: Id,
      outcome: z.enum(outcomeNames),
      at: Instant,
      receivedAt: Instant,
      by: z.string(),
      note: z.string().optional(),
      nextOn: Day.optional(),
      counts: z.boolean(),
      isReplaced: z.boolean(),
      /** those that have arrived; opening one is logged */
      photos: z.array(z.object({ fileId: Id, mediaType: z.string(), url: z.string() })),
      /** named by the record, and still on the officer's phone */
      photosComing: z.int(),
      people: z.array(
        z.object({
          name: z.string(),
          isByRelative: z.boolean(),
          isDoubtful: z.boolean(),
          /** parts of the questionnaire without any answer; absent where it wasn't counted yet */
          unansweredGroups: z.int().optional(),
        }),
      ),
    }),
  ),
})
export type HouseholdFile = z.infer<typeof HouseholdFile>

const where = { campaignId: Id, area: Area }
const supervised = () => query(['supervisor'])

/** 看板: what became of the doors of one's area. From outcomes alone: no tracks, and nobody is ranked. */
export const coverage = {
  /** Without a campaign the newest that has begun, without an area the first of one's own. */
  board: supervised()
    .input(z.object({ campaignId: Id.optional(), area: Area.optional() }))
    .output(z.object({ board: Board.optional() })),
  /** In the order of their codes, so that neighbours stand together. */
  villages: supervised()
    .input(z.object({ ...where, show: z.enum(villageFilters).default('all'), cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(BoardVillage), next: Cursor.optional() })),
  /** 我的村: the same numbers of the villages that one visits oneself. */
  own: query(['villageOfficer']).output(z.object({ items: z.array(OwnVillage) })),
  /** The households behind one number; also for who visits the village. Logged as a list. */
  households: query(['supervisor', 'villageOfficer'])
    .input(z.object({ ...where, of: Case, cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(CoveredHousehold), next: Cursor.optional() })),
  /** One household with its people and visits. Logged as a reading of each of its people. */
  household: supervised()
    .input(z.object({ campaignId: Id, id: Id }))
    .output(HouseholdFile),
  /**
   * The same households as a workbook, masked, with who had it made on every page. Who, when, which ones, how many and why
   * are kept for the auditor; the file is its maker's alone, and gone after a day. @throws Problem export_too_large
   */
  export: mutation(['supervisor'])
    .input(
      z.object({
        requestId,
        ...where,
        of: Case,
        reason: z.enum(exportReasons),
        note: z.string().trim().max(100).optional(),
      }),
    )
    .output(z.object({ fileId: Id, rows: z.int(), url: z.string() })),
}
