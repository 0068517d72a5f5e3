import fs from 'node:fs'
import path from 'node:path'

const flows = path.join(__dirname, '..')

/** What the README says can happen to a phone: the first column of the table below “The phone”. */
function documented(): string[] {
  const readme = fs.readFileSync(path.join(__dirname, 'README.md'), 'utf8')
  const [, table = ''] = /\n\| what happens[^\n]*\n\|[- |]*\n((?:\|[^\n]*\n)+)/.exec(readme) ?? []
  const first = table.split('\n').map((line) => line.split('|')[1] ?? '')
  const names = first.flatMap((cell) => cell.replace(/\([^)]*\)(?=`)/g, '').match(/`[a-z]\w+(?:\(|`)/gi) ?? [])
  return names.map((name) => name.replace(/[`(]/g, '')).filter((name) => !['camera', 'album', 'chat'].includes(name))
}

const texts = fs
  .readdirSync(flows)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => fs.readFileSync(path.join(flows, name), 'utf8'))

test('everything that can happen to a phone happens to one in a flow', () => {
  expect(documented().length).toBeGreaterThan(15)
  expect(documented().filter((name) => !texts.some((text) => text.includes(`.${name}(`)))).toEqual([])
})
