import { whyNotEdit } from '../../../src/domain/applications/editing'
import { signedIn, type Context } from '../../platform/context'
import type { Case } from './cases'
import { loadOffers } from './loadOffers'
import { insertPage } from './pageRepository'
import { saveAnswers } from './saveCase'

/** Puts what was given before into the draft, sealed answers included; keys that offer nothing are passed over. */
export async function takeOffers(context: Context, before: Case, keys: readonly string[]): Promise<void> {
  const refusal = whyNotEdit(before, signedIn(context))
  if (refusal) throw refusal
  const taken = (await loadOffers(context.db, before)).filter(({ key }) => keys.includes(key))
  const answers = { ...before.answers }
  for (const { key, value } of taken) if (value !== undefined) answers[key] = value
  const { id: applicationId, divisionCode } = before
  for (const { key: documentKey, fileIds = [] } of taken)
    for (const fileId of fileIds)
      await insertPage(context.db, { applicationId, divisionCode, documentKey, fileId, at: context.now })
  await saveAnswers(context, before, { ...before, answers })
}
