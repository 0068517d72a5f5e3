import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { measure } from './lib/measure'
import type { Figure, Outcome } from './lib/figure'

/** `npm run bench` runs every figure, `npm run bench -- NAME…` those whose name begins so. */
async function main(wanted: readonly string[]): Promise<void> {
  installPeers()
  const figures = await loadFigures()
  const chosen = figures.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
  if (chosen.length === 0) throw new Error(`No such figure. There are: ${figures.map(({ name }) => name).join(', ')}`)
  const outcomes: Outcome[] = []
  for (const figure of chosen) {
    console.error(`… ${figure.name}: ${figure.claim}`)
    const { outcome, notes } = await measure(figure)
    outcomes.push(outcome)
    console.log(JSON.stringify(notes ? { ...outcome, notes } : outcome))
  }
  console.log(`\n${tableOf(outcomes)}`)
}

/** Peers are for measuring only: whoever just uses the project never gets them. */
function installPeers(): void {
  if (fs.existsSync(path.join(__dirname, 'node_modules'))) return
  console.error('… installing what is measured against (bench/package.json), once')
  execFileSync('npm', ['ci'], { cwd: __dirname, stdio: 'inherit', shell: process.platform === 'win32' })
}

/** One file, one claim or a few of a kind: each exports `figures`. */
async function loadFigures(): Promise<Figure[]> {
  const folder = path.join(__dirname, 'figures')
  const loaded: Figure[] = []
  for (const file of fs.readdirSync(folder).sort())
    loaded.push(...((await import(path.join(folder, file))) as { figures: Figure[] }).figures)
  return loaded
}

function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, ratio, goal, holds, min, max }) => [
    name,
    String(ratio),
    goal,
    holds ? 'holds' : 'MISSED',
    `${min} … ${max}`,
  ])
  const all = [['figure', 'ratio', 'goal', '', 'min … max'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
