import fs from 'node:fs'
import path from 'node:path'
import { decompress } from 'wawoff2'
import { project, unpacked, versionOf } from './unpacked'

/** The weights that the styles use, the places named 垸, ticks and crosses; other signs than these subsets have are drawn as boxes. */
const files = [
  ['noto-sans-sc', 'latin-400'],
  ['noto-sans-sc', 'latin-700'],
  ['noto-sans-sc', 'chinese-simplified-400'],
  ['noto-sans-sc', 'chinese-simplified-700'],
  ['noto-sans-sc', '77-400'],
  ['noto-sans-sc', '77-700'],
  ['noto-sans-symbols-2', 'symbols-400'],
] as const

/**
 * What makes a Chromium on Linux draw and measure Chinese the same on every machine, whatever fonts it has: the variable that
 * names a font configuration with Noto Sans SC in it. Fontconfig reads no WOFF2, so it is unpacked.
 */
export async function chineseFonts(): Promise<Record<string, string>> {
  const folder = await unpacked(`fonts-${versionOf('@fontsource/noto-sans-sc')}`, unpackFonts)
  return { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }
}

async function unpackFonts(folder: string): Promise<void> {
  for (const [font, subset] of files) {
    const packed = path.join(project, 'node_modules/@fontsource', font, `files/${font}-${subset}-normal.woff2`)
    fs.writeFileSync(path.join(folder, `${font}-${subset}.ttf`), await decompress(fs.readFileSync(packed)))
  }
  fs.writeFileSync(path.join(folder, 'fonts.conf'), configuration)
}

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
