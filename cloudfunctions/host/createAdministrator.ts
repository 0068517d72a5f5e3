import { parseArgs } from 'node:util'
import { isPhone } from '../../src/domain/core/phone'
import { blindIndex, seal } from '../platform/crypto'
import { connect, type Tx } from '../platform/database'
import { newId } from '../platform/newId'
import { runCommand, withDatabase } from './command'
import { sentence } from './sentence'

type Wanted = { phone: string; name: string; area: string; office: string }

const USAGE = 'npm run admin:create -- --phone 139… --name 姓名 --area 9901 --office 市人社局'

/** @throws a sentence that names what is missing */
export function readWanted(args: string[]): Wanted {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { phone: text, name: text, area: text, office: text } })
  const { phone = '', name = '', area = '', office = '' } = values
  if (!isPhone(phone)) throw sentence(`--phone has to be a mobile number of 11 digits: ${USAGE}`)
  if (!name.trim() || !office.trim()) throw sentence(`--name and --office are missing: ${USAGE}`)
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(area))
    throw sentence(`--area has to be a division of 2, 4, 6, 9 or 12 digits: ${USAGE}`)
  return { phone, name: name.trim(), area, office: office.trim() }
}

/** Makes the person whose phone this is an administrator of the area; twice is once. */
export async function createAdministrator(db: Tx, { phone, name, area, office }: Wanted, now: string): Promise<void> {
  const id = newId()
  const person = { id, name, division_code: area, phone_sealed: seal(phone, `people:phone:${id}`), created_at: now }
  await db
    .insertInto('people')
    .values({ ...person, phone_index: blindIndex('phone', phone) })
    .onConflict((conflict) => conflict.column('phone_index').doNothing())
    .execute()
  const { id: personId } = await db
    .selectFrom('people')
    .select('id')
    .where('phone_index', '=', blindIndex('phone', phone))
    .executeTakeFirstOrThrow()
  await db
    .insertInto('grants')
    .values({
      id: newId(),
      person_id: personId,
      role: 'administrator',
      area,
      office,
      granted_at: now,
      revoked_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'role', 'area']).doUpdateSet({ office, granted_at: now, revoked_at: null }),
    )
    .execute()
    .catch((error: { constraint?: string }) => {
      if (error.constraint !== 'grants_one_trust') throw error
      throw sentence('This person is an editor or an auditor: the administrator has to be somebody else.', error)
    })
}

async function main(args: string[]): Promise<void> {
  const wanted = readWanted(args)
  await withDatabase(async (url) => {
    const db = connect(url, 1)
    try {
      await db.transaction().execute((tx) => createAdministrator(tx, wanted, new Date().toISOString()))
    } finally {
      await db.destroy()
    }
  })
  console.log(`${wanted.name} is an administrator of ${wanted.area} and signs in with that phone.`)
}

if (require.main === module) runCommand(main)
