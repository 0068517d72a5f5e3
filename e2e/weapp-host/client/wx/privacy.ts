import { conditions } from '../phone/conditions'
import { life, never } from '../phone/life'
import { log } from '../program'
import { api, type Options } from './api'
import { failure } from './failure'

type Answer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, eventInfo: { referrer: string }) => void

let listener: Listener | undefined
const tapped = new Set<string>()

/** Notes which agreePrivacyAuthorization button was tapped: without that tap no yes counts. */
export const noteAgreement = (buttonId: string): void => void tapped.add(buttonId)

const refusal = () => failure('privacy permission is not authorized', { errno: 104 })

/** What the program's answer settles. WeChat's page: agree needs the id of a button that was tapped; exposure settles nothing. */
function settle({ event, buttonId = '' }: Answer, agree: () => void, refuse: (error: Error) => void): void {
  if (event === 'disagree') return refuse(refusal())
  if (event !== 'agree') return
  if (!tapped.has(buttonId)) return refuse(refusal())
  conditions.needsPrivacy = false
  agree()
}

/** Waits for the person's yes. Without a listener WeChat's own sheet would come, which nobody answers here: that is a no. */
function askPrivacy(referrer: string): Promise<void> {
  const ask = listener
  if (!ask) return Promise.reject(refusal())
  log.push({ kind: 'life', name: 'privacySheet' })
  return new Promise((agree, refuse) => ask((answer) => settle(answer, agree, refuse), { referrer }))
}

/** A wx call that WeChat holds back until the person has agreed to the privacy guide. */
export const afterPrivacy = (name: string, run: (options: Options) => unknown) =>
  api(name, async (options) => {
    if (conditions.needsPrivacy) await askPrivacy(name)
    return life.isDead ? never() : run(options)
  })

export const privacy = {
  onNeedPrivacyAuthorization: (hear: Listener): void => {
    listener = hear
  },
}
