import postcss from 'postcss'
import fs from 'node:fs'
import path from 'node:path'
import universalSelector from './universalSelector'

const spelled = (css: string) => postcss([universalSelector()]).process(css, { from: undefined }).css

test('a star becomes every element that our screens are made of', () => {
  expect(spelled('.a > *{color:red}')).toContain('.a > view,.a > text,.a > button,')
})

test('what follows another becomes what is not the first', () => {
  expect(spelled('.b, .a > * + *{color:red}')).toContain('.b,.a > view:not(:first-child),.a > text:not(:first-child)')
})

test('a star in a value is arithmetic and stays', () => {
  const css = '.a{font-size:calc(var(--fs) * 17px)}'
  expect(spelled(css)).toBe(css)
})

test('a star that it cannot spell stops the build', () => {
  expect(() => spelled('.a > * > .b{color:red}')).toThrow('WXSS knows no *')
})

test('the list names every element that a screen imports', () => {
  const src = path.join(__dirname, '../../src')
  const files = fs.readdirSync(src, { recursive: true, encoding: 'utf8' })
  const screens = files.filter((file) => file.endsWith('.tsx') && !/\.(h5|test)\.tsx$|^testing/.test(file))
  const imported = screens.flatMap((file) => importedElements(fs.readFileSync(path.join(src, file), 'utf8')))
  expect(new Set(imported)).toContain('view')
  expect(imported.filter((name) => !universalSelector.elements.includes(name))).toEqual([])
})

/** The names in `import { Button as TaroButton, ScrollView } from '@tarojs/components'`, as WXSS writes them. */
function importedElements(code: string): string[] {
  const names = /import \{([^}]*)\} from '@tarojs\/components'/.exec(code)?.[1] ?? ''
  return names
    .split(',')
    .map((name) => name.trim().split(' ')[0] ?? '')
    .filter((name) => name && name !== 'type')
    .map((name) => name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase())
}
