import * as z from 'zod'
import { Policy, PolicyKind } from '../domain/policies/policy.schema'
import { policyStates } from '../domain/policies/policyState'
import { Cursor, Day, Done, Instant, mutation, query, requestId } from './procedure'

/** `ended` stays in the feed; `endingSoon` within 30 days; `new` for 30 days after it was published. */
export const PolicyState = z.enum(policyStates)
export type PolicyState = z.infer<typeof PolicyState>
/** 外地政策: real, but of another place. 示例: of the made-up city. */
export const PolicyMark = z.enum(['elsewhere', 'demonstration', 'unverifiedSource'])
export type PolicyMark = z.infer<typeof PolicyMark>

export const PolicyCard = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  kind: PolicyKind,
  regionName: z.string(),
  headline: z.string(),
  summary: z.string(),
  state: PolicyState,
  isNew: z.boolean(),
  marks: z.array(PolicyMark),
  validTo: Day.optional(),
  isFollowed: z.boolean(),
  canApply: z.boolean(),
  /** the same policies excerpt with the searched word in it */
  excerpt: z.string().optional(),
})
export type PolicyCard = z.infer<typeof PolicyCard>

/** Markdown as a tree: rendered by components, never as HTML. */
export type TextNode =
  | { type: 'heading'; depth: number; children: TextNode[] }
  | { type: 'paragraph' | 'quote' | 'strong' | 'emphasis' | 'item' | 'row'; children: TextNode[] }
  | { type: 'list'; isOrdered: boolean; children: TextNode[] }
  | { type: 'table'; children: TextNode[] }
  | { type: 'cell'; isHeader: boolean; children: TextNode[] }
  | { type: 'text'; text: string }
export const TextNode: z.ZodType<TextNode> = z.lazy(() => {
  const children = z.array(TextNode)
  return z.union([
    z.object({ type: z.literal('heading'), depth: z.int(), children }),
    z.object({ type: z.enum(['paragraph', 'quote', 'strong', 'emphasis', 'item', 'row']), children }),
    z.object({ type: z.literal('list'), isOrdered: z.boolean(), children }),
    z.object({ type: z.literal('table'), children }),
    z.object({ type: z.literal('cell'), isHeader: z.boolean(), children }),
    z.object({ type: z.literal('text'), text: z.string() }),
  ])
})

export const PolicyDetail = z.object({
  card: PolicyCard,
  policy: Policy,
  text: z.array(TextNode),
  original: z.object({ id: z.string(), title: z.string() }).optional(),
  conflicts: z.array(z.object({ policyId: z.string(), title: z.string(), words: z.string(), source: z.string() })),
  versions: z.array(z.object({ version: z.int(), publishedAt: Instant, note: z.string() })),
  openings: z.int(),
  /** my own application under way, if any */
  applicationId: z.uuid().optional(),
  remindOn: Day.optional(),
})
export type PolicyDetail = z.infer<typeof PolicyDetail>

/** One readable difference between two versions. */
export const PolicyChange = z.object({
  part: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: z.string().optional(),
  after: z.string().optional(),
  /** for text: the runs that stayed, went and came */
  runs: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })).optional(),
})
export type PolicyChange = z.infer<typeof PolicyChange>

const policyId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)
const version = z.int().min(1).max(100_000)

export const policies = {
  list: query('anyone')
    .input(
      z.object({
        area: z
          .string()
          .regex(/^\d{2,12}$/)
          .optional(),
        kind: PolicyKind.optional(),
        state: PolicyState.optional(),
        scope: z.enum(['local', 'elsewhere', 'followed', 'all']).default('all'),
        search: z.string().max(100).optional(),
        cursor: Cursor.optional(),
      }),
    )
    .output(z.object({ items: z.array(PolicyCard), next: Cursor.optional() })),
  get: query('anyone')
    .input(z.object({ id: policyId, version: version.optional() }))
    .output(PolicyDetail),
  compare: query('anyone')
    .input(z.object({ id: policyId, from: version, to: version }))
    .output(z.object({ changes: z.array(PolicyChange) })),
  /** Counts one opening per person and half hour; staff aren't counted. */
  open: mutation('anyone')
    .input(z.object({ requestId, id: policyId }))
    .output(Done),
  follow: mutation('person')
    .input(z.object({ requestId, id: policyId, isFollowed: z.boolean() }))
    .output(Done),
  /** 到时提醒我: on the first day on which it will fit. */
  remindMe: mutation('person')
    .input(z.object({ requestId, id: policyId, on: Day }))
    .output(Done),
}
