import { forgetDay } from './forgetDay'
import { type Drawer, keepIn } from './drawer'
import { dropSlips } from './outbox'
import { forgetStanding } from './standing'

const OFFICER = 'visits-officer'
export const DRAFT_PREFIX = 'visits-draft:'
export const draftKey = (householdId: string) => DRAFT_PREFIX + householdId

/** Whose villages lie on this phone, and the key for what is sealed. */
export type HeldOfficer = { id: string; key: string }

export function readOfficer(drawer: Drawer): HeldOfficer | undefined {
  const text = drawer.get(OFFICER)
  return text ? (JSON.parse(text) as HeldOfficer) : undefined
}

/** Somebody else's villages and standing go; records of whoever had the phone before stay, closed. */
export function adoptOfficer(drawer: Drawer, officer: HeldOfficer): void {
  const before = readOfficer(drawer)
  if (before?.id === officer.id && before.key === officer.key) return
  if (before && before.id !== officer.id) forgetOfficer(drawer)
  keepIn(drawer, OFFICER, officer)
}

/** Signing out: the server drops the key, so that what is sealed can never be opened again, and goes. Ask first. */
export function leaveOfficer(drawer: Drawer): void {
  forgetOfficer(drawer)
  dropSlips(drawer)
}

function forgetOfficer(drawer: Drawer): void {
  forgetDay(drawer)
  for (const key of drawer.keys()) if (key.startsWith(DRAFT_PREFIX)) drawer.remove(key)
  forgetStanding(drawer)
  drawer.remove(OFFICER)
}
