import { startStandIn, type StandIn } from './standIn/standIn'

const credentials = ['WECHAT_APP_SECRET', 'SMS_SECRET_KEY']

/**
 * Points the senders to a stand-in on this machine: always in the made-up city, whose phones may be somebody's; in a
 * real city while there are no credentials yet, and never in production.
 */
export async function standInFor(kind: 'demonstration' | 'city'): Promise<StandIn | undefined> {
  const isReady = credentials.some((name) => process.env[name])
  if (kind === 'city' && (isReady || process.env.NODE_ENV === 'production')) return undefined
  const standIn = await startStandIn(kind === 'demonstration')
  Object.assign(process.env, standIn.environment)
  return standIn
}
