import type { VisitedPerson, VisitRecord } from './visit'

/**
 * The visit with nothing of those who didn't agree that it be noted, but that they were met: their answers, phone and ID stay out.
 * 个人信息保护法 §13, §29: a person's consent, and a separate one for what is sensitive.
 */
export const consentedOnly = (record: VisitRecord): VisitRecord =>
  record.people.every(({ hasConsented }) => hasConsented)
    ? record
    : { ...record, people: record.people.map((person) => (person.hasConsented ? person : metOnly(person))) }

function metOnly(person: VisitedPerson): VisitedPerson {
  const { phone: _phone, residentId: _residentId, ...rest } = person
  return { ...rest, answers: {} }
}
