import fs from 'node:fs'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import type { Instant } from '../../src/domain/core/plainDate'
import type { Policy } from '../../src/domain/policies/policy.schema'
import { publishVersion } from '../features/policies/publish'
import { findCurrentVersion, getPolicy } from '../features/policies/repository'
import type { Tx } from '../platform/database'
import { runCommand } from './command'
import { examplePolicy } from './examplePolicy'
import { readPolicyFile } from './readPolicyFile'
import { sentence } from './sentence'
import { withTransaction } from './withTransaction'

const USAGE = 'npm run policies:publish -- FILE.json (with --note 说明 to say what is new; --example shows such a file)'

/**
 * Publishes a programme as its first or its next version in a real city.
 * @returns the version's number
 * @throws a sentence for the made-up city, a region that isn't there, and what is published already
 */
export async function publishPolicy(db: Tx, policy: Policy, note: string, now: Instant): Promise<number> {
  await requireRealCity(db)
  await requireRegion(db, policy.region)
  const known = (await findCurrentVersion(db, policy.id)) && (await getPolicy(db, policy.id))
  if (known && isDeepStrictEqual(known.policy, JSON.parse(JSON.stringify(policy))))
    throw sentence(`“${policy.title}” is published already, as version ${known.version}: the file changes nothing.`)
  return publishVersion(db, policy, note || (known ? '更新' : '首次发布'), now)
}

async function requireRealCity(db: Tx): Promise<void> {
  const { kind } = await db.selectFrom('installations').select('kind').executeTakeFirstOrThrow()
  if (kind !== 'city')
    throw sentence('These data are the made-up city’s: its policies are its own. Set DATA_DIR to a real city.')
}

async function requireRegion(db: Tx, region: string): Promise<void> {
  const known = await db.selectFrom('divisions').select('code').where('code', '=', region).executeTakeFirst()
  if (known) return
  const { city_code: code, city_name: name } = await db
    .selectFrom('installations')
    .select(['city_code', 'city_name'])
    .executeTakeFirstOrThrow()
  throw sentence(
    code
      ? `region: there is no division ${region} here; this city is ${code} ${name}.`
      : 'There are no divisions yet: import them first with npm run divisions:import -- divisions.csv',
  )
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { note: { type: 'string' }, example: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.example) return console.log(JSON.stringify(examplePolicy(), null, 2))
  const [file] = positionals
  if (!file) throw sentence(`Say which file: ${USAGE}`)
  if (!fs.existsSync(file)) throw sentence(`There is no file ${file}.`)
  const policy = readPolicyFile(fs.readFileSync(file, 'utf8'))
  await withTransaction(async (tx) => {
    const version = await publishPolicy(tx, policy, values.note?.trim() ?? '', new Date().toISOString())
    console.log(`“${policy.title}” is published as version ${version}.`)
  })
}

if (require.main === module) runCommand(main)
