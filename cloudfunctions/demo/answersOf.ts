import type { Answers } from '../../src/domain/applications/application'
import type { FormGroup, Question } from '../../src/domain/policies/policy.schema'
import type { MadeUpPerson } from './generatePeople'
import { madeUpBankCard } from './numbers'

const BANK = '归川农村商业银行（示例）城关支行'

export const accountNumberOf = ({ phone }: MadeUpPerson, which = 0): string =>
  madeUpBankCard(Number(phone.slice(-7)) * 10 + which)

/** A form filled in as the person would: from their papers, and from what is so. */
export function answersOf(form: readonly FormGroup[], person: MadeUpPerson): Answers {
  const written: Answers = {
    name: person.name,
    residentId: person.residentId,
    phone: person.phone,
    businessName: person.businessName ?? '',
    creditCode: person.creditCode ?? '',
    accountHolder: person.name,
    accountBank: BANK,
    accountNumber: accountNumberOf(person),
  }
  const questions = form.flatMap((group) => group.questions)
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = written[question.key] ?? answerBy(question, person)
      return answer === undefined ? [] : [[question.key, answer]]
    }),
  )
}

function answerBy({ fact }: Question, { life }: MadeUpPerson) {
  return fact && life[fact]
}

/** The account as it should have been written: the same holder, another card. */
export const correctedAccount = (person: MadeUpPerson) => ({
  holder: person.name,
  bank: BANK,
  number: accountNumberOf(person, 1),
})
