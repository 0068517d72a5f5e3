import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compileBars } from './bars'
import type { AppConfig, Build } from './loadBuild'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-bars-'))
fs.writeFileSync(path.join(root, 'theme.json'), '{"light":{"bar":"#ffffff"},"dark":{"bar":"#101010"}}')
afterAll(() => fs.rmSync(root, { recursive: true }))

const app: AppConfig = {
  pages: ['home'],
  darkmode: true,
  themeLocation: 'theme.json',
  window: { navigationBarBackgroundColor: '@bar', navigationBarTextStyle: 'black' },
  tabBar: { list: [{ pagePath: 'home', text: '首页', iconPath: 'tab/home.png' }], color: '#222222' },
}
const bars = (changes: Partial<AppConfig>) => compileBars({ root, app: { ...app, ...changes } } as Build)

test('the bars have the colours of app.json, and in the dark those that theme.json names for it', () => {
  const [light = '', dark = ''] = bars({}).split('@media (prefers-color-scheme: dark)')
  expect(light).toContain('--title-ground: #ffffff; --title-ink: black;')
  expect(light).toContain('background-image: url("/tab/home.png")')
  expect(dark).toContain('--title-ground: #101010;')
})

test('a program without a dark mode keeps its bars in the dark', () => {
  expect(bars({ darkmode: false })).not.toContain('@media')
})
