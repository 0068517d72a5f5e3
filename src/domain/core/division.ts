/** 行政区划: 2, 4, 6, 9 or 12 digits for province, city, county, town, village. A prefix is an area. */
export type DivisionCode = string

/** The whole country, as the region of a policy. */
export const NATION = 'CN'

const CODE = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/
export const isDivisionCode = (text: string): boolean => CODE.test(text)

/** The city, and which of these divisions are in its table. */
export type Places = { city: DivisionCode; has: (code: DivisionCode) => boolean }

/** Whether somebody can mean this place: in the city one that there is, elsewhere any code. */
export function isPlace(code: string, { city, has }: Places): boolean {
  return isWithin(code, city) ? has(code) : isDivisionCode(code)
}

/** Whether `code` lies in the area that the prefix names. */
export function isWithin(code: DivisionCode, area: string): boolean {
  return area === NATION || code.startsWith(area)
}

/** 990101001203 → its town 990101001; a town → its county; and so on. Undefined above a province. */
export function parentOf(code: DivisionCode): DivisionCode | undefined {
  const up: Record<number, number> = { 12: 9, 9: 6, 6: 4, 4: 2 }
  const length = up[code.length]
  return length ? code.slice(0, length) : undefined
}

/** Every area from the village up to the province, longest first. */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  const up = parentOf(code)
  return up ? [code, ...ancestorsOf(up)] : [code]
}

/** The smallest area that holds all of these, or '' when no province does. */
export function commonArea(areas: readonly DivisionCode[]): DivisionCode {
  const [first, ...rest] = areas
  if (!first) return ''
  return ancestorsOf(first).find((area) => rest.every((other) => isWithin(other, area))) ?? ''
}

const COUNTY_DIGITS = 6
/** Whether at least the county is known: below it bureaus and officers have their areas. */
export const isInCounty = (code: DivisionCode): boolean => code.length >= COUNTY_DIGITS
