import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postcss from 'postcss'
import { filesBelow, loadBuild } from '../weapp-host/loadBuild'
import { compileTemplates as compileByGlassEasel } from '../weapp-host/templates'
import { compileStyles, compileTemplates, findCompilers } from './wechatCompilers'

const weapp = path.join(__dirname, '../../dist/weapp')
const compilers = findCompilers()
const here = `${process.platform} ${process.arch}`
const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
const mustRun = here === 'linux x64' && Boolean(report?.header?.glibcVersionRuntime)

let scratch: string
beforeAll(() => (scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-wxss-'))))
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }))

/** A program of one page, to be broken. */
function aProgram(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(scratch, 'p-'))
  for (const [name, text] of Object.entries({ 'app.json': '{"pages":["a"]}', 'a.json': '{}', ...files }))
    fs.writeFileSync(path.join(root, name), text)
  return root
}

/** WeChat's compiler of templates or none: where it can't run the test says what took its place. */
const ifCompilers = compilers ? test : test.skip
if (!compilers)
  console.warn(
    `WeChat's compilers (wcc, wcsc) do not run on ${here}: the mini-program's templates and styles are checked here ` +
      `by glass-easel and PostCSS only. Run this test on Linux x64 before a release.`,
  )

test('WeChat’s compilers run on Linux x64, or this machine is another one', () => {
  expect(compilers !== undefined || !mustRun).toBe(true)
})

ifCompilers('wcc accepts every template of the build', () => {
  expect(filesBelow(weapp, '.wxml').length).toBeGreaterThan(10)
  expect(compilers && compileTemplates(compilers, loadBuild(weapp))).toBe('')
})

ifCompilers('wcsc accepts every style sheet of the build', () => {
  expect(filesBelow(weapp, '.wxss').length).toBeGreaterThan(5)
  expect(compilers && compileStyles(compilers, weapp)).toBe('')
})

ifCompilers.each([
  ['a tag that nobody closes', '<view><text></view>'],
  ['an expression that is none', '<view>{{ a. }}</view>'],
])('wcc refuses %s', (_, wxml) => {
  expect(compilers && compileTemplates(compilers, loadBuild(aProgram({ 'a.wxml': wxml })))).toContain('a.wxml')
})

ifCompilers.each([
  ['a star', '.a > * { color: red }'],
  ['a later sibling', '.a > .b ~ .c { color: red }'],
  ['a list in :is()', '.a :is(.b, .c) { color: red }'],
  ['a block that nobody closes', '.a { color: red'],
])('wcsc refuses %s', (_, wxss) => {
  expect(compilers && compileStyles(compilers, aProgram({ 'a.wxss': wxss }))).toContain('a.wxss')
})

test('glass-easel and PostCSS accept them too', () => {
  expect(compileByGlassEasel(weapp).warnings).toEqual([])
  for (const file of filesBelow(weapp, '.wxss'))
    expect(() => postcss.parse(fs.readFileSync(path.join(weapp, file), 'utf8'), { from: file })).not.toThrow()
})
