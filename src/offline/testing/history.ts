import fc from 'fast-check'
import { Problem } from '@/domain/core/problem'
import type { Push } from '@/domain/visits/push'
import { type Weakness, visitServer } from './visitServer'
import { aPhone, type Fate, instantOn, type Phone } from './phone'

const ELSEWHERE = '110101001001'
const BACKUP_DAYS = 25
/** A copy of a push lives no longer in the network. Backups and this together stay below the 30 days that phones keep. */
const STRAY_DAYS = 3

export type Step =
  | { do: 'note'; phone: number; household: number; isRefused: boolean }
  | { do: 'edit'; phone: number; household: number }
  | { do: 'sync'; phone: number; fates: Fate[]; notesMeanwhile: boolean }
  | { do: 'kill'; phone: number; after: number }
  | { do: 'setClock'; phone: number; days: number }
  | { do: 'fill'; phone: number; isFull: boolean }
  | { do: 'stray'; which: number }
  | { do: 'pass'; days: number }
  | { do: 'backup' }
  | { do: 'restore' }
export type History = { phones: number; steps: Step[] }

const phone = fc.nat(4)
const household = fc.nat(3)
const fate = fc.constantFrom<Fate>('arrives', 'arrives', 'arrives', 'lost', 'noReply', 'twice')
const step = <T extends Step['do']>(name: T, weight: number, rest: object) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<Step>,
})
const aStep = fc.oneof(
  step('note', 8, { phone, household, isRefused: fc.nat(7).map((one) => one === 0) }),
  step('edit', 4, { phone, household }),
  step('sync', 10, { phone, fates: fc.array(fate, { maxLength: 3 }), notesMeanwhile: fc.boolean() }),
  step('kill', 3, { phone, after: fc.nat(4) }),
  step('setClock', 1, { phone, days: fc.integer({ min: -400, max: 400 }) }),
  step('fill', 1, { phone, isFull: fc.boolean() }),
  step('stray', 2, { which: fc.nat(20) }),
  step('pass', 2, { days: fc.integer({ min: 1, max: 25 }) }),
  step('backup', 2, {}),
  step('restore', 2, {}),
)

/** Everything that may happen to three to five phones and their server. */
export const aHistory: fc.Arbitrary<History> = fc.record({
  phones: fc.integer({ min: 3, max: 5 }),
  steps: fc.array(aStep, { maxLength: 25, size: 'max' }),
})

/** Lets it happen, then a quiet sync of every phone. @returns what went wrong, in words; none when all agree */
export async function live({ phones: count, steps }: History, weakness?: Weakness): Promise<string[]> {
  const server = visitServer(weakness)
  const sent: { device: string; push: Push; day: number }[] = []
  let day = 0
  let backupDay = 0
  let ids = 0

  function send(device: string, push: Push, fate: Fate) {
    sent.push({ device, push, day })
    if (fate === 'lost') throw new Problem('offline')
    const reply = server.push(device, push, instantOn(day))
    if (fate === 'noReply') throw new Problem('offline')
    return fate === 'twice' ? server.push(device, push, instantOn(day)) : reply
  }
  const newId = () => `id-${String((ids += 1)).padStart(5, '0')}`
  const world = { day: () => day, send, records: server.records, newId }
  const phones = Array.from({ length: count }, (_, place) => aPhone(`phone-${place}`, world))
  const at = (place: number) => phones[place % count] as Phone

  async function take(now: Step): Promise<unknown> {
    switch (now.do) {
      case 'note':
        return at(now.phone).note({
          householdId: `household-${now.household}`,
          ...(now.isRefused && { divisionCode: ELSEWHERE }),
        })
      case 'edit':
        return at(now.phone).edit(`household-${now.household}`)
      case 'sync': {
        const meanwhile = () => at(now.phone).note({ householdId: 'household-0' })
        return at(now.phone).sync(now.fates, now.notesMeanwhile ? meanwhile : undefined)
      }
      case 'kill':
        return at(now.phone).killAfter(now.after)
      case 'setClock':
        return at(now.phone).setClock(now.days)
      case 'fill':
        return at(now.phone).fill(now.isFull)
      case 'stray': {
        const alive = sent.filter((one) => day - one.day <= STRAY_DAYS)
        const stray = alive[now.which % Math.max(alive.length, 1)]
        return stray && server.push(stray.device, stray.push, instantOn(day))
      }
      case 'pass':
        return (day += now.days)
      case 'backup':
        backupDay = day
        return server.takeBackup()
      case 'restore':
        // Phones keep what was taken for 30 days: an older backup is beyond what they can heal.
        return day - backupDay <= BACKUP_DAYS && server.restore()
    }
  }

  for (const now of steps) {
    await take(now)
    for (const one of phones) if (one.isDead()) one.restart()
  }
  for (const one of phones) await quieten(one)
  // Whoever came first saw what was there then.
  for (const one of phones) one.look()
  return faultsOf(phones, server)
}

async function quieten(one: Phone): Promise<void> {
  one.restart()
  one.fill(false)
  await one.sync([])
}

function faultsOf(phones: readonly Phone[], server: ReturnType<typeof visitServer>): string[] {
  const onServer = server.records()
  const account = (one: Phone) =>
    one.noted().flatMap(({ id }) => {
      const copies = onServer.filter((record) => record.id === id).length
      const entry = one.entries().find(({ record }) => record.id === id)
      const isParked = entry?.status.state === 'parked' && entry.status.problem.code !== ''
      const isMended = !entry && onServer.some(({ replaces }) => replaces === id)
      if (copies > 1) return [`${id} is on the server ${copies} times`]
      if (copies === 1) return isParked ? [`${id} is on the server and parked`] : []
      return isParked || isMended ? [] : [`${id} is nowhere`]
    })
  const states = said(server.states())
  const disagree = phones.flatMap((one, place) =>
    said(one.view()) === states ? [] : [`phone ${place} sees other states`],
  )
  const unsent = phones.flatMap((one) =>
    one.entries().filter(({ status }) => status.state === 'waiting' || status.state === 'sending'),
  )
  return [...phones.flatMap(account), ...disagree, ...unsent.map(({ record }) => `${record.id} was never sent`)]
}

const said = (states: Phone['view'] extends () => infer V ? V : never) =>
  JSON.stringify([...states].map(([household, record]) => [household, record?.id]).sort())
