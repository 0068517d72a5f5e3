import type { Actor } from '../core/actor'
import { checkSize, isMediaType, mayReadPage, PAGE_LIMIT } from './page'

const actor = (personId: string, grants: Actor['grants'] = []): Actor => ({ personId, name: '某人', grants })
const reviewer = (area: string) => actor('chen', [{ role: 'reviewer', area, office: '县人社局' }])
const inCase = [{ applicantId: 'li', filedBy: 'ma', divisionCode: '990101001001' }]

test('a page is read by who sent it, whose case it is in, who filed that and who works it', () => {
  expect(mayReadPage('li', [], actor('li'))).toBe(true)
  expect(mayReadPage('ma', inCase, actor('li'))).toBe(true)
  expect(mayReadPage('li', inCase, actor('ma'))).toBe(true)
  expect(mayReadPage('li', inCase, reviewer('990101'))).toBe(true)
})

test('and by nobody else: not by a stranger, not by an office of another place, not before it is in a case', () => {
  expect(mayReadPage('li', inCase, actor('zhao'))).toBe(false)
  expect(mayReadPage('li', inCase, reviewer('990102'))).toBe(false)
  expect(mayReadPage('li', [], reviewer('990101'))).toBe(false)
})

test('10 MB is the limit of a page', () => {
  expect(() => checkSize(PAGE_LIMIT)).not.toThrow()
  expect(() => checkSize(PAGE_LIMIT + 1)).toThrow(expect.objectContaining({ code: 'file_too_large' }))
})

test('only photos and PDF are pages', () => {
  expect(['image/jpeg', 'image/png', 'application/pdf'].every(isMediaType)).toBe(true)
  expect(['text/html', 'image/svg+xml', undefined].some(isMediaType)).toBe(false)
})
