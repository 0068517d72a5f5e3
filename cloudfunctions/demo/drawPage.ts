import { glyphs } from './glyphs'
import { encodePng } from './encodePng'

const WIDTH = 480
const HEIGHT = 640
const GLYPH = 24
const MARGIN = 36
const [PAPER, INK, FAINT, RED] = [0, 1, 2, 3]
const palette = [
  [252, 251, 247],
  [38, 50, 45],
  [214, 212, 204],
  [190, 52, 40],
] as const

type Sheet = Uint8Array

function fill(sheet: Sheet, x: number, y: number, width: number, height: number, color: number): void {
  for (let row = y; row < y + height; row += 1) sheet.fill(color, row * WIDTH + x, row * WIDTH + x + width)
}

function write(sheet: Sheet, text: string, x: number, y: number, scale: number, color: number): void {
  ;[...text].forEach((character, place) => {
    const bits = Buffer.from(glyphs[character] ?? '', 'base64')
    for (let dot = 0; dot < GLYPH * GLYPH; dot += 1)
      if ((bits[dot >> 3] ?? 0) & (128 >> (dot % 8))) {
        const left = x + (place * GLYPH + (dot % GLYPH)) * scale
        fill(sheet, left, y + Math.floor(dot / GLYPH) * scale, scale, scale, color)
      }
  })
}

/** A red stamp that nobody can overlook. */
function stamp(sheet: Sheet): void {
  const [x, y, width, height] = [WIDTH - 248, HEIGHT - 156, 212, 116]
  fill(sheet, x, y, width, height, RED)
  fill(sheet, x + 5, y + 5, width - 10, height - 10, PAPER)
  write(sheet, '示例', x + 10, y + 10, 4, RED)
}

/** One page of a made-up document as a PNG of a few KB: its name, a few lines, and the stamp 示例. */
export function drawPage(title: string, lines: readonly string[]): Buffer {
  const sheet: Sheet = new Uint8Array(WIDTH * HEIGHT)
  fill(sheet, 12, 12, WIDTH - 24, 3, FAINT)
  fill(sheet, 12, HEIGHT - 15, WIDTH - 24, 3, FAINT)
  const scale = title.length <= 8 ? 2 : 1
  write(sheet, title, Math.max(MARGIN, (WIDTH - title.length * GLYPH * scale) / 2), 56, scale, INK)
  lines.forEach((line, place) => write(sheet, line, MARGIN, 150 + place * 40, 1, INK))
  for (let y = 190 + lines.length * 40; y < HEIGHT - 190; y += 34)
    fill(sheet, MARGIN, y, WIDTH - 2 * MARGIN - ((y * 7) % 90), 8, FAINT)
  stamp(sheet)
  return encodePng(sheet, WIDTH, HEIGHT, palette)
}
