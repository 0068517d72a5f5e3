import { readFileSync } from 'node:fs'
import path from 'node:path'

type Tokens = Record<string, string>
const source = readFileSync(path.join(__dirname, 'styles/tokens.scss'), 'utf8')

function tokensOf(mixin: 'light' | 'dark'): Tokens {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(source)?.[1] ?? ''
  return Object.fromEntries(Array.from(body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name, hex]) => [name, hex]))
}

function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.1, 1.4.3. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Text on its ground, as the kit puts them together: 4.5:1. */
const texts = [
  ...['ink', 'quiet', 'brand', 'warm', 'warm-ink', 'waiting', 'informing'].flatMap((text) => [
    [text, 'card'],
    [text, 'ground'],
  ]),
  ...['brand', 'warm', 'waiting', 'informing'].flatMap((tone) => [
    ['ink', `${tone}-tint`],
    ['quiet', `${tone}-tint`],
  ]),
  ['on-brand', 'brand'],
  ['brand', 'brand-tint'],
  ['warm-ink', 'warm-tint'],
  ['waiting', 'waiting-tint'],
  ['informing', 'informing-tint'],
  ['ground', 'ink'],
]
/** Edges of fields, bars and the ring of focus: 3:1 (WCAG 1.4.11). */
const marks = [
  ['edge', 'card'],
  ['edge', 'ground'],
  ['brand', 'line'],
  ['warm', 'line'],
  ['waiting', 'line'],
  ['informing', 'card'],
  ['informing', 'ground'],
]

test('the contrast of black on white is 21, of white on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#ffffff', '#ffffff')).toBe(1)
})

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const ratio = ([front = '', back = '']: string[]) => contrast(tokens[front] ?? 'none', tokens[back] ?? 'none')
  const tooFaint = (pairs: string[][], least: number) =>
    pairs.filter((pair) => !(ratio(pair) >= least)).map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`)

  test('every text can be read on every ground that it stands on', () => expect(tooFaint(texts, 4.5)).toEqual([]))
  test('every edge, bar and ring can be seen', () => expect(tooFaint(marks, 3)).toEqual([]))
})
