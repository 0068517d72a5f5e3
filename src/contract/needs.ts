import * as z from 'zod'
import { needKinds, needStates } from '../domain/needs/need'
import { segments } from '../domain/needs/segmentOf'
import { Cursor, Id, Instant, mutation, query, requestId, Stage } from './procedure'

const Kind = z.enum(needKinds)
const Segment = z.enum(segments)

/** One thing that somebody said they need, until it is answered. */
export const Need = z.object({
  id: Id,
  kind: Kind,
  saidAt: Instant,
  isByRelative: z.boolean(),
  state: z.enum(needStates),
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  closedAt: Instant.optional(),
})
export type Need = z.infer<typeof Need>

/** Somebody whom a specialist helps, as a line of the list. */
export const Followed = z.object({
  personId: Id,
  name: z.string(),
  divisionName: z.string(),
  segment: Segment,
  saidAt: Instant,
  isByRelative: z.boolean(),
  waitingSince: Instant.optional(),
  /** what is open, in the order in which it was said */
  open: z.array(Kind),
})
export type Followed = z.infer<typeof Followed>

export const FollowedPerson = Followed.omit({ open: true }).extend({
  phone: z.string().optional(),
  /** what a business needs of them, and whether it is there */
  reasons: z.array(z.object({ has: z.boolean(), words: z.string() })),
  /** what was said at the last visit, question by question */
  said: z.array(z.object({ label: z.string(), value: z.string() })),
  /** the open ones first, then the newest */
  needs: z.array(Need),
})
export type FollowedPerson = z.infer<typeof FollowedPerson>

export const needs = {
  /** The people whom I help: those with something open, the longest waiting first; or the rest, the newest word first. */
  desk: query(['specialist'])
    .input(z.object({ stage: Stage, kind: Kind.optional(), segment: Segment.optional(), cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(Followed), next: Cursor.optional() })),
  /** One of them, with what they said at the door. Logged as a reading of their file. */
  person: query(['specialist'])
    .input(z.object({ personId: Id }))
    .output(FollowedPerson),
  answer: mutation(['specialist'])
    .input(z.object({ requestId, id: Id, text: z.string().trim().min(1).max(1000) }))
    .output(Need),
  /** What I said I need, the newest first. */
  mine: query('person').output(z.object({ items: z.array(Need) })),
  /** 不用了 */
  withdraw: mutation('person')
    .input(z.object({ requestId, id: Id }))
    .output(Need),
}
