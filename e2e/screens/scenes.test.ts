import { pagesOfProgram } from './pages'
import { scenesOf } from './shots'

test('every page of the program has its pictures, and the flags narrow them down', async () => {
  const pages = await pagesOfProgram()
  const all = scenesOf(pages, {})
  expect(new Set(all.map(({ page }) => page))).toEqual(new Set(pages))
  const some = scenesOf(pages, { page: 'detail', role: 'reviewer' })
  expect(some.length).toBeGreaterThan(5)
  expect(some.filter(({ page, role }) => !page.includes('detail') || role !== 'reviewer')).toEqual([])
})

test('a page that nobody planned for is named', () => {
  expect(() => scenesOf(['features/forgotten/index'], {})).toThrow('no plan for features/forgotten/index')
})
