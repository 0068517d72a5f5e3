import { parse } from 'acorn'
import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from './weapp-host/loadBuild'

const dist = path.join(__dirname, '..', 'dist')
const scripts = (target: string) =>
  filesBelow(path.join(dist, target), '.js').map((file) => ({
    file,
    code: fs.readFileSync(path.join(dist, target, file), 'utf8'),
  }))

function problemsOf(target: string, ecmaVersion: 2018 | 2019): string[] {
  return scripts(target).flatMap(({ file, code }) => {
    try {
      parse(code, { ecmaVersion, sourceType: 'script' })
      return []
    } catch (error) {
      return [`${file}: ${(error as Error).message}`]
    }
  })
}

test('every script of the mini-program parses as ES2018', () => {
  expect(scripts('weapp').length).toBeGreaterThan(5)
  expect(problemsOf('weapp', 2018)).toEqual([])
})

test('every script of the web build parses as ES2019', () => {
  expect(scripts('h5').length).toBeGreaterThan(5)
  expect(problemsOf('h5', 2019)).toEqual([])
})

test('the gate itself sees what an old phone could not parse', () => {
  expect(() => parse('a ??= 1', { ecmaVersion: 2018 })).toThrow()
})

test('neither zod nor pg reaches a phone', () => {
  const carried = scripts('weapp').filter(({ code }) => /ZodType|_zod|pg-pool|kysely/i.test(code))
  expect(carried.map(({ file }) => file)).toEqual([])
})
