import { randomUUID } from 'node:crypto'
import { everyone, people, type World } from './everyPage'
import type { SharedCity } from './sharedCity'

/** Signs everybody in on a phone of their own and finds, or makes, what there is to be opened. */
export async function openWorld({ ask, become }: SharedCity): Promise<World> {
  for (const who of everyone) if (people[who]) await become(people[who], who)
  const policyId = 'guichuan-startup-grant'
  const draft = await ask<{ id: string }>('returnee', 'applications.begin', { id: randomUUID(), policyId })
  const { items } = await ask<{ items: { id: string }[] }>('reviewer', 'applications.desk', { search: '王秀英' })
  return { policyId, draftId: draft.id, caseId: items[0]?.id ?? '' }
}
