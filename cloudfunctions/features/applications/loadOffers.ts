import type { Answers } from '../../../src/domain/applications/application'
import { earlierWords, offersFor, type Earlier, type Offer } from '../../../src/domain/applications/offers'
import { dayOf } from '../../../src/domain/core/plainDate'
import { publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { assemble, type Case } from './cases'
import { listKnownFacts } from '../eligibility/factRepository'
import { listPages } from './pageRepository'
import { findHome, listEarlierRows } from './repository'
import { readAnswers } from './sealing'

/** How many cases of before are looked through. */
const CASES = 20

async function earlierCases(db: Tx, application: Case): Promise<Earlier[]> {
  const rows = await listEarlierRows(db, application, CASES)
  const answers = new Map<string, Answers>(rows.map((row) => [row.id, readAnswers(row)]))
  const cases = await assemble({ db, calendar: publishedCalendar }, rows)
  const pages = await listPages(
    db,
    cases.map(({ id }) => id),
  )
  return cases.map(({ id, title, submittedAt, presentKeys }) => {
    const asOf = dayOf(submittedAt ?? '')
    const own = pages.filter(({ applicationId }) => applicationId === id)
    const documents = presentKeys.map((key) => ({
      key,
      fileIds: own.filter(({ documentKey }) => documentKey === key).map(({ fileId }) => fileId),
    }))
    return { source: earlierWords(title, asOf), asOf, answers: answers.get(id) ?? {}, documents }
  })
}

/** Name and phone, as one signed in. */
async function signedInWith(db: Tx, { applicantId }: Case): Promise<Earlier> {
  const { name, phone_sealed: sealed, created_at: since } = await findHome(db, applicantId)
  const phone = sealed ? unseal(sealed, `people:phone:${applicantId}`) : ''
  return { source: '您登录时留的', asOf: dayOf(since), answers: { name, phone }, documents: [] }
}

/** Everything that can be offered again to the applicant of a draft. */
export async function loadOffers(db: Tx, application: Case): Promise<Offer[]> {
  const earlier = [await signedInWith(db, application), ...(await earlierCases(db, application))]
  return offersFor(application, earlier, await listKnownFacts(db, application.applicantId))
}
