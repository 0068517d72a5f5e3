import type { VisitedPerson, VisitRecord } from './visit'
import { mayHavePhotos } from './visitPhotos'

/**
 * The visit with nothing of those who didn't agree that it be noted, but that they were met: their answers, phone and ID stay
 * out, and the photos with them.
 * 个人信息保护法 §13, §29: a person's consent, and a separate one for what is sensitive.
 */
export function consentedOnly(record: VisitRecord): VisitRecord {
  if (mayHavePhotos(record)) return record
  const { photos: _photos, ...rest } = record
  return { ...rest, people: record.people.map((person) => (person.hasConsented ? person : metOnly(person))) }
}

function metOnly(person: VisitedPerson): VisitedPerson {
  const { phone: _phone, residentId: _residentId, ...rest } = person
  return { ...rest, answers: {} }
}
