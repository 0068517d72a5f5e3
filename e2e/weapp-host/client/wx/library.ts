import { conditions } from '../phone/conditions'

/** The base library with which a call came; what isn't named here was there before any that is still in use. */
const since: Record<string, string> = {
  requestSubscribeMessage: '2.4.4',
  chooseMedia: '2.10.0',
  onThemeChange: '2.11.0',
  offThemeChange: '2.11.0',
  getRandomValues: '2.15.0',
  getWindowInfo: '2.20.1',
  getDeviceInfo: '2.20.1',
  getAppBaseInfo: '2.20.1',
  getPrivacySetting: '2.32.3',
  onNeedPrivacyAuthorization: '2.32.3',
  openPrivacyContract: '2.32.3',
}

const numbers = (version: string) => version.split('.').map(Number)

function isOlder(one: string, other: string): boolean {
  const [a, b] = [numbers(one), numbers(other)]
  const place = a.findIndex((number, at) => number !== b[at])
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0)
}

/** The calls that the phone's base library has: the others are simply not there. */
export function withoutNewer(calls: Record<string, unknown>): Record<string, unknown> {
  const isThere = (name: string) => !isOlder(conditions.SDKVersion, since[name] ?? '0.0.0')
  return Object.fromEntries(Object.entries(calls).filter(([name]) => isThere(name)))
}
