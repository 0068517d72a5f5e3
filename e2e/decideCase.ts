import type { SharedCity } from './sharedCity'

type Case = { id: string; version: number }

/** What the desk does with somebody's case, one thing after the other, past the program. @param owner whose phone it is */
export async function decideCase(
  { ask }: SharedCity,
  owner: string,
  applicant: string,
  ...actions: string[]
): Promise<void> {
  const { items } = await ask<{ items: Case[] }>(owner, 'applications.desk', { search: applicant })
  for (const action of actions) {
    const { id, version } = await ask<Case>(owner, 'applications.get', { id: items[0]?.id })
    await ask(owner, 'applications.advance', { id, version, action, move: {} })
  }
}
