import type { InputOf } from '@/api/client'
import { kindLabel, stateLabel } from '@/cards/policyLabels'
import type { PolicyState } from '@/contract/policies'
import type { PolicyKind } from '@/domain/policies/policy.schema'

type Scope = NonNullable<InputOf<'policies.list'>['scope']>
type Any = 'any'
export type Filters = { scope: Scope; kind: PolicyKind | Any; state: PolicyState | Any; search: string }
export const allPolicies: Filters = { scope: 'all', kind: 'any', state: 'any', search: '' }

export const scopeOptions: { value: Scope; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'local', label: '本市' },
  { value: 'elsewhere', label: '外地' },
  { value: 'followed', label: '我关注的' },
]
export const kindOptions = withAny('所有类别', kindLabel)
export const stateOptions = withAny('不论时间', stateLabel)

function withAny<V extends string>(label: string, labels: Record<V, string>): { value: V | Any; label: string }[] {
  const named = (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
  return [{ value: 'any' as const, label }, ...named]
}

/** What is asked of the door. */
export function feedInput({ scope, kind, state, search }: Filters): InputOf<'policies.list'> {
  return {
    scope,
    kind: kind === 'any' ? undefined : kind,
    state: state === 'any' ? undefined : state,
    search: search.trim() || undefined,
  }
}

export const isNarrowed = (filters: Filters) =>
  (Object.keys(allPolicies) as (keyof Filters)[]).some((key) => filters[key] !== allPolicies[key])
