import path from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { Instant } from '../../src/domain/core/plainDate'
import { fillCity, type Progress } from '../demo/full/fillCity'
import type { Proportion, Tally } from '../demo/full/tally'
import { seedPolicies } from '../demo/policies/seed'
import { seedCalendar } from '../platform/calendar'
import { connect, type Database } from '../platform/database'
import { runCommand, withDatabase } from './command'
import { project } from './options'
import { stateFolder } from './postgres/folder'
import { progressBar } from './progressBar'
import { FIRST_YEAR, YEARS_AHEAD } from './seed'
import { sentence } from './sentence'

const WHOLE = 160_000
const MOST = 2_000_000
const USAGE = 'npm run demo:full -- --people 160000 --replace'

/** @throws a sentence for a number that is none */
export function readFilling(args: string[]): { people: number; isReplacing: boolean } {
  const options = { people: { type: 'string' }, replace: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const people = Number(values.people ?? WHOLE)
  if (!Number.isInteger(people) || people < 1 || people > MOST)
    throw sentence(`--people has to be a number from 1 to ${MOST}: ${USAGE}`)
  return { people, isReplacing: values.replace ?? false }
}

/** Refuses a real city, and a made-up one that is there, unless it is to be replaced. @throws a sentence */
export async function refuseOccupied(db: Database, isReplacing: boolean): Promise<void> {
  const known = await db.selectFrom('installations').select('kind').executeTakeFirst()
  if (known?.kind === 'city')
    throw sentence(
      'This database is a real city: made-up people are never put into it. Choose another one with DATA_DIR.',
    )
  if (known && !isReplacing)
    throw sentence(
      `There is a made-up city here already. Choose another folder with DATA_DIR, or have all of it replaced: ${USAGE}`,
    )
}

async function main(args: string[]): Promise<void> {
  const { people, isReplacing } = readFilling(args)
  const now = new Date().toISOString()
  await withDatabase(async (url) => {
    await prepare(url, isReplacing, now)
    const begun = Date.now()
    const bar = progressBar(process.stderr)
    const storage = (process.env.STORAGE_DIR ??= path.join(stateFolder(project), 'files'))
    const onProgress = ({ words, done, of }: Progress) => bar.show(words, done, of)
    const tally = await fillCity(url, now, { people, storage, isReplacing, isVisited: true, onProgress })
    await analyze(url)
    bar.end()
    console.log(reportOf(tally, people / WHOLE))
    console.log(`${Math.round((Date.now() - begun) / 1000)} s. npm start shows it.`)
  })
}

async function prepare(url: string, isReplacing: boolean, now: Instant): Promise<void> {
  const db = connect(url, 2)
  try {
    await refuseOccupied(db, isReplacing)
    await seedCalendar(db, FIRST_YEAR, Number(now.slice(0, 4)) + YEARS_AHEAD, now)
    await seedPolicies(db, now)
  } finally {
    await db.destroy()
  }
}

async function analyze(url: string): Promise<void> {
  const db = connect(url, 1)
  try {
    await sql`analyze`.execute(db)
  } finally {
    await db.destroy()
  }
}

/** What was asked for beside what came out, how the cases went, and how many rows that is. */
function reportOf(tally: Tally, scale: number): string {
  const proportions = tally.report(scale)
  const width = Math.max(...proportions.map(({ what }) => widthOf(what)))
  const lines = proportions.map(({ what, asked, made, source }) =>
    [pad(what, width), say(asked).padStart(9), say(made).padStart(9), `  ${source}`].join(' '),
  )
  return [[pad('', width), pad('设定', 7).padStart(9), pad('生成', 7).padStart(9)].join(' '), ...lines].join('\n')
}

const say = (value: Proportion['made']) => (Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(1))
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0)
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

if (require.main === module) runCommand(main)
