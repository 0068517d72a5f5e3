/** Somebody on the roll of the officer's own villages. */
export type OnRoll = { personId: string; name: string; phone?: string | undefined; head: string; address: string }
export type MaybeSame = OnRoll & { because: 'phone' | 'name' }

/** A short list can be read at a door. */
const MOST = 3

/**
 * Who of the roll a new person may be: the same phone, or the same name. Only a hint: families share a phone, and many share
 * a name, so that the officer decides.
 */
export function maybeSame(said: { name?: string; phone?: string }, roll: readonly OnRoll[]): MaybeSame[] {
  const name = said.name?.trim()
  const phone = said.phone?.trim()
  const byPhone = phone ? roll.filter((one) => one.phone === phone) : []
  const byName = name ? roll.filter((one) => one.name === name && !byPhone.includes(one)) : []
  return [
    ...byPhone.map((one) => ({ ...one, because: 'phone' as const })),
    ...byName.map((one) => ({ ...one, because: 'name' as const })),
  ].slice(0, MOST)
}
