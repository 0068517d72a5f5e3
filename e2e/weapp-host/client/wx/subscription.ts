import { conditions } from '../phone/conditions'
import { isWithinTap } from '../phone/taps'
import { log } from '../program'
import { api, type Options } from './api'
import { failure } from './failure'

const MOST = 3

function check(ids: readonly string[], isInTap: boolean): void {
  if (!isInTap) throw failure('can only be invoked by user TAP gesture.', { errCode: 10005 })
  if (!ids.length) throw failure("TmplIds can't be empty", { errCode: 10001 })
  if (ids.length > MOST) throw failure('Template count out of max bounds', { errCode: 20003 })
  if (conditions.isOffline) throw failure('Request list fail', { errCode: 10002 })
  if (conditions.subscription.isSwitchedOff) throw failure('The main switch is switched off', { errCode: 20004 })
}

/** The sheet, answered as the conditions say. With 总是保持 no sheet is shown, and every yes is one message all the same. */
function answers(ids: readonly string[]): Record<string, string> {
  const { answer, isAlways } = conditions.subscription
  if (!isAlways || !conditions.wasAsked) log.push({ kind: 'life', name: 'subscriptionSheet' })
  conditions.wasAsked = true
  return Object.fromEntries(ids.map((id) => [id, typeof answer === 'string' ? answer : (answer[id] ?? 'reject')]))
}

export function requestSubscribeMessage(options: Options = {}): unknown {
  const isInTap = isWithinTap()
  const ask = api('requestSubscribeMessage', ({ tmplIds }) => {
    const ids = (tmplIds ?? []) as string[]
    check(ids, isInTap)
    return answers(ids)
  })
  return ask(options)
}
