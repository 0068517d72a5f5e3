import { randomUUID } from 'node:crypto'
import { startCity, type City } from './city'
import { connectPhones, type Phones } from './phones'

/** A Monday morning at the counter. */
const MORNING = '2026-11-23T01:30:00.000Z'

export type SharedCity = {
  city: City
  phones: Phones
  /** Asks the server as this phone's owner, past the program. @throws what it refuses with */
  ask: <T>(owner: string, path: string, input?: object) => Promise<T>
  /** Signs somebody in on this phone, or on one that nobody has yet. @returns its owner */
  become: (name: string, owner?: string) => Promise<string>
}

type Named = { items: { id: string; name: string }[] }

/** One city with phones on it for all tests of a file: there from `beforeAll` on, gone after the last. */
export function shareCity(): SharedCity {
  let turn = 0
  const shared = {
    async ask<T>(owner: string, path: string, input: object = {}) {
      const { ok, json } = await shared.phones.call(owner, path, { requestId: randomUUID(), ...input })
      if (!ok) throw new Error(`${owner}: ${path}: ${JSON.stringify(json)}`)
      return json as T
    },
    async become(name, owner = `phone-${++turn}`) {
      const { items } = await shared.ask<Named>(owner, 'session.demonstrationPeople')
      await shared.ask(owner, 'session.become', { personId: items.find((one) => one.name === name)?.id })
      return owner
    },
  } as SharedCity
  beforeAll(async () => {
    shared.city = await startCity(MORNING)
    shared.phones = await connectPhones(shared.city)
  })
  afterAll(async () => {
    await shared.phones?.close()
    await shared.city?.close()
  })
  return shared
}
