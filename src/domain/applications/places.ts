import { isPlace, isWithin, type Places } from '../core/division'
import { Problem } from '../core/problem'
import type { FormGroup } from '../policies/policy.schema'
import type { Answers } from './application'
import { questionsOf } from './checkAnswers'

const asked = (form: readonly FormGroup[], answers: Answers) =>
  questionsOf(form).flatMap(({ kind, key, label, isLocal }) => {
    const code = answers[key]
    return kind === 'division' && typeof code === 'string' && code ? [{ code, label, isLocal }] : []
  })

/** The divisions that the answers name. */
export const placesOf = (form: readonly FormGroup[], answers: Answers): string[] =>
  asked(form, answers).map(({ code }) => code)

/** Why a place that was answered can't be: there is none such in the city, or the question asks for one in the city. */
export function whyNotPlaces(form: readonly FormGroup[], answers: Answers, places: Places): Problem | undefined {
  const wrong = asked(form, answers).filter(
    ({ code, isLocal }) => !isPlace(code, places) || (isLocal && !isWithin(code, places.city)),
  )
  return wrong.length ? new Problem('input_invalid', { names: wrong.map(({ label }) => label) }) : undefined
}
