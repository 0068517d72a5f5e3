import { randomUUID } from 'node:crypto'
import { everyone, people, type Who, type World } from './everyPage'
import type { Phones } from './phones'

/** Signs everybody in on a phone of their own and finds, or makes, what there is to be opened. */
export async function openWorld(phones: Phones): Promise<World> {
  const ask = async <T>(who: Who, path: string, input: object = {}): Promise<T> => {
    const { ok, json } = await phones.call(who, path, { requestId: randomUUID(), ...input })
    if (!ok) throw new Error(`${who}: ${path}: ${JSON.stringify(json)}`)
    return json as T
  }
  for (const who of everyone) {
    if (!people[who]) continue
    const { items } = await ask<{ items: { id: string; name: string }[] }>(who, 'session.demonstrationPeople')
    await ask(who, 'session.become', { personId: items.find(({ name }) => name === people[who])?.id })
  }
  const policyId = 'guichuan-startup-grant'
  const draft = await ask<{ id: string }>('returnee', 'applications.begin', { id: randomUUID(), policyId })
  const { items } = await ask<{ items: { id: string }[] }>('reviewer', 'applications.desk', { search: '王秀英' })
  return { policyId, draftId: draft.id, caseId: items[0]?.id ?? '' }
}
