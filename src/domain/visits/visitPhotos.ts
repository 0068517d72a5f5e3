import { type Actor, holds } from '../core/actor'
import type { DivisionCode } from '../core/division'
import type { VisitRecord } from './visit'

export const PHOTOS_AT_MOST = 3

/**
 * Whether photos of this visit may be kept: somebody was met, and everybody who was met agreed that it be noted.
 * 个人信息保护法 §13: what shows a home and its people needs their consent, as their answers do.
 */
export const mayHavePhotos = ({ people }: Pick<VisitRecord, 'people'>): boolean =>
  people.length > 0 && people.every(({ hasConsented }) => hasConsented)

/** Who may look at a photo of a visit in that village: who visits it, and who supervises that. */
export const mayReadVisitPhoto = (divisionCode: DivisionCode, actor: Actor): boolean =>
  holds(actor, 'villageOfficer', divisionCode) || holds(actor, 'supervisor', divisionCode)
