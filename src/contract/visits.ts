import * as z from 'zod'
import type { PushReply } from '../domain/visits/push'
import { Questionnaire } from '../domain/visits/questionnaire.schema'
import { PHOTOS_AT_MOST } from '../domain/visits/visitPhotos'
import { outcomeNames, type VisitRecord as VisitRecordType } from '../domain/visits/visit'
import { Facts } from './eligibility'
import { Cursor, Day, Id, Instant, mutation, query, requestId } from './procedure'

const Village = z.string().regex(/^\d{12}$/)
const Answer = z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(60)).max(30)])
/** Phones were seen years off, never centuries. */
const MOST_MS = 100 * 366 * 24 * 3_600_000

const VisitedPerson = z.object({
  personId: Id,
  isNew: z.boolean().optional(),
  name: z.string().min(1).max(30).optional(),
  relation: z.string().max(20).optional(),
  phone: z.string().max(20).optional(),
  residentId: z.string().max(20).optional(),
  answeredBy: z.enum(['self', 'relative']),
  questionnaireVersion: z.int().min(1),
  answers: z.record(z.string().max(40), Answer),
  hasConsented: z.boolean(),
})

const VisitPhoto = z.object({ id: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(1) })

/** One visit, as the phone noted it. */
export const VisitRecord: z.ZodType<VisitRecordType> = z.object({
  id: Id,
  campaignId: Id,
  householdId: Id,
  divisionCode: Village,
  notedAt: Instant,
  clockOffsetMs: z.int().min(-MOST_MS).max(MOST_MS),
  outcome: z.enum(outcomeNames),
  note: z.string().max(500).optional(),
  nextOn: Day.optional(),
  people: z.array(VisitedPerson).max(30),
  newHousehold: z.object({ address: z.string().min(1).max(100), head: z.string().min(1).max(30) }).optional(),
  replaces: Id.optional(),
  photos: z.array(VisitPhoto).max(PHOTOS_AT_MOST).optional(),
})

/** A household of the roll, who lives in it with what is known of them, and every visit of the campaign to it. */
export const Household = z.object({
  id: Id,
  divisionCode: Village,
  head: z.string(),
  address: z.string(),
  members: z.array(
    z.object({ personId: Id, name: z.string(), relation: z.string(), phone: z.string().optional(), known: Facts }),
  ),
  records: z.array(VisitRecord),
})
export type Household = z.infer<typeof Household>

/** What a phone was last told, or is told now. `at` is the server's clock. */
const standing = { epoch: Id, kept: z.int().min(0), proof: z.string().max(60).optional() }

const Result = z.discriminatedUnion('state', [
  z.object({ id: Id, state: z.literal('kept') }),
  z.object({ id: Id, state: z.literal('refused'), problem: z.object({ code: z.string(), message: z.string() }) }),
])
const Reply: z.ZodType<PushReply> = z.object({ ...standing, at: Instant, results: z.array(Result) })

const photo = { visitId: Id, photoId: Id }

export const visits = {
  /** What an officer loads in the morning. `key` is 32 bytes in base64, of this officer on this phone, until sign-out. */
  day: query(['villageOfficer']).output(
    z.object({
      ...standing,
      at: Instant,
      key: z.string(),
      campaigns: z.array(z.object({ id: Id, title: z.string(), fromOn: Day, toOn: Day, questionnaire: Questionnaire })),
      villages: z.array(z.object({ campaignId: Id, code: Village, name: z.string(), households: z.int() })),
    }),
  ),
  /**
   * The roll of one village that is assigned to the officer; a page is at most 80 KB. Logged as a list. Whoever asks for it
   * `packed` gets the page so where it can be had: a JSON array of households in raw DEFLATE and base64, and then no items.
   */
  households: query(['villageOfficer'])
    .input(
      z.object({ campaignId: Id, divisionCode: Village, cursor: Cursor.optional(), packed: z.boolean().optional() }),
    )
    .output(z.object({ items: z.array(Household), packed: z.string().optional(), next: Cursor.optional() })),
  /**
   * Takes records over, each by itself: what is wrong with one is told and hinders no other. Where the epoch differs, or
   * the server has lost some, nothing is taken, and the phone offers all it has again. An empty push asks how it stands.
   */
  push: mutation(['villageOfficer'])
    .input(z.object({ requestId, ...standing, records: z.array(z.looseObject({ id: Id })).max(200) }))
    .output(Reply),
  /** Where a photo goes that a kept record names; one that is here already isn't sent again. @throws Problem not_found */
  preparePhoto: mutation(['villageOfficer'])
    .input(z.object({ requestId, ...photo, size: z.int().min(1) }))
    .output(z.object({ isKept: z.boolean(), uploadKey: z.string(), url: z.string() })),
  /** Takes the sent photo over, without what the camera wrote beside the picture. @throws Problem photo_type, file_damaged */
  keepPhoto: mutation(['villageOfficer'])
    .input(
      z.object({ requestId, ...photo, uploadKey: z.string().max(80), cloudFileId: z.string().max(300).optional() }),
    )
    .output(z.object({ isKept: z.literal(true) })),
}
