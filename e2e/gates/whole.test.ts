import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lostIn } from './whole'

const weapp = path.join(__dirname, '../../dist/weapp')
let copy: string
beforeEach(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-whole-'))
  fs.cpSync(weapp, copy, { recursive: true })
})
afterEach(() => fs.rmSync(copy, { recursive: true }))

const edit = (file: string, change: (text: string) => string) =>
  fs.writeFileSync(path.join(copy, file), change(fs.readFileSync(path.join(copy, file), 'utf8')))

test('the build has every picture, colour, page and style that it names', () => {
  expect(lostIn(weapp)).toEqual([])
})

test.each<[string, () => void, string]>([
  [
    'a picture of a tab',
    () => fs.rmSync(path.join(copy, 'assets/tab/mine-on.png')),
    'no picture assets/tab/mine-on.png',
  ],
  [
    'a colour in the dark',
    () => edit('theme.json', (text) => text.replace(/(dark[^]*)"brand"/, '$1"gone"')),
    'no dark brand',
  ],
  [
    'a page that a link leads to',
    () => edit('app.json', (text) => text.replace('"versions/index"', '"detail/index"')),
    'no page features/policies/versions/index',
  ],
  [
    'the styles of a page',
    () => fs.rmSync(path.join(copy, 'features/policies/detail/index.wxss')),
    'no style of features/policies/detail/index.scss',
  ],
])('it is told when %s is gone', (_, lose, told) => {
  lose()
  expect(lostIn(copy)).toContain(told)
})
