import { parse } from 'acorn'
import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

const program = fs.readFileSync(path.join(__dirname, 'start.cjs'), 'utf8')

/** What it says and does where Node calls itself so; nothing is loaded. */
function startOn(node: string) {
  const said: string[] = []
  const loaded: string[] = []
  class Ended extends Error {}
  const process = {
    versions: { node },
    env: {},
    exit: (code: number) => {
      throw new Ended(String(code))
    },
  }
  const require = (name: string) => (loaded.push(name), { main: () => undefined })
  try {
    vm.runInNewContext(program, { process, require, console: { error: (words: string) => said.push(words) } })
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    return { said, loaded, code: error.message }
  }
  return { said, loaded }
}

test('the oldest Node can read what says that it is too old', () => {
  expect(() => parse(program, { ecmaVersion: 5 })).not.toThrow()
})

test.each(['0.12.18', '9.11.2', '18.20.8', '19.9.0'])(
  'on Node %s one sentence says what to do, and nothing is loaded',
  (node) => {
    const { said, loaded, code } = startOn(node)
    expect(said).toEqual([`Node ${node} is too old: install Node 20 or newer from https://nodejs.org and start again.`])
    expect([loaded, code]).toEqual([[], '1'])
  },
)

test('on Node 20 and newer it builds, then starts', () => {
  for (const node of ['20.9.0', '22.0.0', '100.0.0'])
    expect(startOn(node)).toEqual({ said: [], loaded: ['./build.cjs', 'tsx/cjs', './main.ts'] })
})
