import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../weapp-host/loadBuild'
import { allowedEverywhere, allowedInWeapp, type Allowance } from './allowed'
import { browserNames, lateUses } from './oldPhones'
import type { Use } from './freeNames'

const dist = path.join(__dirname, '../../dist')
type Found = Use & { file: string; around: string }

/** Each use with its file and the words around it, as a person would look for it. */
const find = (target: string, uses: (code: string) => Use[]): Found[] =>
  filesBelow(path.join(dist, target), '.js').flatMap((file) => {
    const code = fs.readFileSync(path.join(dist, target, file), 'utf8')
    return uses(code).map(({ name, at }) => ({ name, at, file, around: code.slice(Math.max(0, at - 40), at + 40) }))
  })

const weapp = find('weapp', (code) => lateUses(code, 2018))
const browser = find('weapp', browserNames)
const web = find('h5', (code) => lateUses(code, 2019))

const refused = (found: Found[], allowed: Allowance[]) =>
  found
    .filter(({ name, file }) => !allowed.some((one) => one.name === name && one.in.test(file)))
    .map(({ name, file, around }) => `${file}: ${name} in …${around}…`)

test('no script of the mini-program calls what the oldest phones lack', () => {
  expect(filesBelow(path.join(dist, 'weapp'), '.js').length).toBeGreaterThan(5)
  expect(refused(weapp, [...allowedEverywhere, ...allowedInWeapp])).toEqual([])
})

test('no script of the web build calls what the oldest browsers lack', () => {
  expect(filesBelow(path.join(dist, 'h5'), '.js').length).toBeGreaterThan(5)
  expect(refused(web, allowedEverywhere)).toEqual([])
})

test('no script of the mini-program takes anything from a browser', () => {
  expect(refused(browser, allowedInWeapp)).toEqual([])
})

test('nothing is allowed that no build needs any more', () => {
  const needed = new Set([...weapp, ...browser, ...web].map(({ name }) => name))
  const allowed = [...allowedEverywhere, ...allowedInWeapp].map(({ name }) => name)
  expect(allowed.filter((name) => !needed.has(name))).toEqual([])
})

const names = (uses: Use[]) => uses.map(({ name }) => name)

test.each([
  ['list.at(-1)', '.at()'],
  ['"a".replaceAll("a", "b")', '.replaceAll()'],
  ['Object.hasOwn(a, "b")', '.hasOwn()'],
  ['var has = Object.hasOwn', 'Object.hasOwn'],
  ['list["at"](-1)', '.at()'],
  ['var any = Promise["any"]', 'Promise.any'],
  ['Promise.any([])', 'Promise.any'],
  ['structuredClone({})', 'structuredClone'],
  ['"Deno" in globalThis', 'globalThis'],
  ['/(?<=a)b/.test("ab")', '(?<=…)'],
])('%s is seen', (code, name) => {
  expect(names(lateUses(code, 2018))).toEqual([name])
})

test('words in a text, properties that only share a name, and what is asked for first are not', () => {
  expect(
    lateUses('var t = "list.at(1)"; t.flat(); (function (structuredClone) { structuredClone() })()', 2018),
  ).toEqual([])
  expect(lateUses('typeof queueMicrotask === "function" ? queueMicrotask(f) : f()', 2018)).toEqual([])
})

test.each([
  'fetch("/a")',
  'new URL("a")',
  'new AbortController()',
  'document.title',
  'new Function("return 1")',
  'new TextEncoder()',
])('%s is no call for a mini-program', (code) => {
  expect(browserNames(code)).toHaveLength(1)
})

test('a name that a bundle brings along is its own', () => {
  expect(browserNames('!function (e) { var document = e(1).document; document.title }(wx)')).toEqual([])
})
