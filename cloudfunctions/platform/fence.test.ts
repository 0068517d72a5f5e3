import { sql } from 'kysely'
import type { StaffRole } from '../../src/domain/core/actor'
import { enterScope, type Tx } from './database'
import { caseMoves } from '../../src/domain/applications/testing/caseMoves'
import { newId } from './newId'
import { COUNTY, OTHER_COUNTY } from './testing/city'
import { matrixWorld, type World } from './testing/matrixWorld'

let world: World
beforeAll(async () => {
  world = await matrixWorld()
  const { caseOf, callTaskOf, fileOf, other, city } = world
  const { id } = await caseOf(other, 'payable')
  await callTaskOf(other)
  await fileOf(other)
  await sql`insert into payments (id, application_id, division_code, attempt, amount_fen, account_holder, account_bank,
      account_sealed, account_index, account_masked, state, ordered_by, ordered_at)
    select gen_random_uuid(), id, division_code, 1, 100, 'x', 'x', 'x', 'x', 'x', 'ordered', ${world.staff[4]?.[0]?.id}, now()
    from applications where id = ${id}`.execute(city.db)
  await sql`insert into undertakings (application_id, division_code, person_id, missing_keys, text, signed_at,
      working_days, due_on, is_due_estimate, state)
    select id, division_code, applicant_id, array['x'], 'x', now(), 5, '2026-10-01', false, 'open'
    from applications where id = ${id}`.execute(city.db)
  const [officer] = world.staff[0] ?? []
  await world.filePairOf(other, 'waiting')
  const visit = await world.visitTo(await world.rollOf(other, officer), other)
  if (officer) await city.as(officer).call('visits.push', visit as never)
}, 60_000)
afterAll(() => world.city.close())

const fenced = [
  'people',
  'person_facts',
  'applications',
  'application_events',
  'application_pages',
  'files',
  'payments',
  'reminders',
  'undertakings',
  'call_tasks',
  'households',
  'household_members',
  'village_assignments',
  'visits',
  'visit_people',
  'household_states',
  'file_pairs',
] as const

/** What a handler that forgot every check would see: all rows of COUNTY, asked for without a condition on who asks. */
async function seen(table: string, scope: { personId?: string; areas: string[]; roles: StaffRole[] }): Promise<number> {
  return world.city.door.transaction().execute(async (tx: Tx) => {
    await enterScope(tx, scope)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where division_code like ${`${COUNTY}%`}`.execute(tx)
    return rows[0]?.count ?? 0
  })
}

describe.each(fenced)('%s', (table) => {
  test('another county’s office sees nothing, and neither does nobody', async () => {
    const scope = { personId: world.staff[2]?.[1]?.id, areas: [OTHER_COUNTY], roles: ['reviewer' as const] }
    // A member of staff is a person too: their own file lies where they live.
    expect(await seen(table, scope)).toBe(table === 'people' ? 1 : 0)
    expect(await seen(table, { areas: [], roles: [] })).toBe(0)
  })

  test('the county’s office does, so that there is something to be hidden', async () => {
    expect(await seen(table, { areas: [COUNTY], roles: ['reviewer'] })).toBeGreaterThan(0)
  })
})

test('a handler can’t step out of its area by writing', async () => {
  const move = world.city.door.transaction().execute(async (tx) => {
    await enterScope(tx, { personId: world.returnee.id, areas: [OTHER_COUNTY], roles: ['reviewer'] })
    return tx
      .updateTable('applications')
      .set({ status: 'approved' as never })
      .returning('id')
      .execute()
  })
  expect(await move).toEqual([])
})

/** Tries something as a handler would that forgot every check of its own. */
const attempt = <T>(scope: { personId?: string; areas: string[]; roles: StaffRole[] }, run: (tx: Tx) => Promise<T>) =>
  world.city.door.transaction().execute(async (tx) => {
    await enterScope(tx, scope)
    return run(tx)
  })

test('neither an office nor the applicant can delete what was submitted', async () => {
  const { other } = world
  const remove = (tx: Tx) =>
    tx.deleteFrom('applications').where('applicant_id', '=', other.id).returning('id').execute()
  expect(await attempt({ areas: [COUNTY], roles: ['reviewer'] }, remove)).toEqual([])
  expect(await attempt({ personId: other.id, areas: [], roles: [] }, remove)).toEqual([])
})

test.each(['public_notice', 'payable', 'payment_ordered', 'rejected'] as const)(
  'while an undertaking is open no case gets to be %s, whoever asks',
  async (status) => {
    const decide = (tx: Tx) => tx.updateTable('applications').set({ status }).where('status', '=', 'payable').execute()
    await expect(attempt({ areas: [COUNTY], roles: ['approver'] }, decide)).rejects.toThrow('an undertaking is open')
  },
)

test('who opened a policy is theirs alone, how often is everybody’s', async () => {
  const { city, other } = world
  await sql`insert into policy_openings select id, ${other.id}, now() from policies limit 1`.execute(city.db)
  const look = async (tx: Tx) => {
    const { rows } = await sql<{ seen: number; counted: number }>`select (select count(*) from policy_openings) as seen,
      (select sum(count_openings(id)) from policies) as counted`.execute(tx)
    return { seen: Number(rows[0]?.seen), counted: Number(rows[0]?.counted) }
  }
  expect(await attempt({ areas: [COUNTY], roles: ['reviewer'] }, look)).toEqual({ seen: 0, counted: 1 })
  expect(await attempt({ personId: other.id, areas: [], roles: [] }, look)).toEqual({ seen: 1, counted: 1 })
})

test('who is behind which platform identity is known at the door alone', async () => {
  const look = (tx: Tx) => tx.selectFrom('identities').select('subject').execute()
  await expect(attempt({ areas: [COUNTY], roles: ['administrator'] }, look)).rejects.toThrow('permission denied')
})

describe('the door itself', () => {
  test.each([
    'applications',
    'application_events',
    'person_facts',
    'payments',
    'reminders',
    'undertakings',
    'call_tasks',
    'message_credits',
    'access_tokens',
    'eligibility_answers',
    'decision_news',
    'audit_log',
    'households',
    'visits',
    'device_sync',
  ])('can’t read %s: it only identifies callers', async (table) => {
    await expect(sql`select 1 from ${sql.table(table)}`.execute(world.city.door)).rejects.toThrow('permission denied')
  })

  test('the timer can delete old replies, and read none', async () => {
    const read = world.city.door.transaction().execute(async (tx) => {
      await sql`set local role jobs`.execute(tx)
      return sql`select reply from replays`.execute(tx)
    })
    await expect(read).rejects.toThrow('permission denied')
  })
})

test('no function can be called by just anybody who can log in to the database', async () => {
  const { rows } = await sql<{ name: string }>`select p.proname as name from pg_proc p,
      aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as granted
    where p.pronamespace = 'public'::regnamespace and granted.grantee = 0 and granted.privilege_type = 'EXECUTE'`.execute(
    world.city.db,
  )
  expect(rows).toEqual([])
})

describe('roles below the handlers', () => {
  test('the moves that the fence knows are those of the table of transitions', async () => {
    const rows = await world.city.db.selectFrom('case_moves').selectAll().execute()
    expect(rows.map(({ from_status: from, to_status: to, role }) => `${from} ${to} ${role}`).sort()).toEqual(
      caseMoves(),
    )
  })

  const setStatus = (status: 'in_review' | 'withdrawn') => (tx: Tx) =>
    tx.updateTable('applications').set({ status }).where('applicant_id', '=', world.other.id).returning('id').execute()

  test('nobody gets a case to where it isn’t theirs to bring it, not even whose it is', async () => {
    const order = setStatus('in_review')
    for (const roles of [['editor'], ['reviewer'], ['approver'], ['supervisor']] as StaffRole[][])
      await expect(attempt({ areas: [COUNTY], roles }, order)).rejects.toThrow('somebody else')
    const own = { personId: world.other.id, areas: [], roles: [] }
    await expect(attempt(own, order)).rejects.toThrow('somebody else')
    await expect(attempt(own, setStatus('withdrawn'))).rejects.toThrow('somebody else')
  })

  test('nobody but the approver says how much', async () => {
    const raise = (tx: Tx) => tx.updateTable('applications').set({ amount_fen: 99_999_900 }).execute()
    for (const roles of [['editor'], ['reviewer'], ['treasurer']] as StaffRole[][])
      await expect(attempt({ areas: [COUNTY], roles }, raise)).rejects.toThrow('how much')
    await expect(attempt({ personId: world.other.id, areas: [], roles: [] }, raise)).rejects.toThrow('how much')
  })

  test('a case begins as a draft without an amount', async () => {
    const begin = (change: object) => (tx: Tx) =>
      sql`insert into applications select (jsonb_populate_record(a, ${JSON.stringify({ id: newId(), number: null, ...change })}::jsonb)).*
        from applications a where applicant_id = ${world.other.id} limit 1`.execute(tx)
    const own = { personId: world.other.id, areas: [], roles: [] }
    await expect(attempt(own, begin({ status: 'payable' }))).rejects.toThrow('row-level security')
    await expect(attempt(own, begin({ status: 'draft', amount_fen: 100 }))).rejects.toThrow('row-level security')
  })

  test('nobody but the treasurer writes a payment, and nobody but the reviewer begins a promise', async () => {
    const change = (tx: Tx) => tx.updateTable('payments').set({ state: 'credited' }).returning('id').execute()
    const again = (table: 'payments' | 'undertakings') => (tx: Tx) =>
      sql`insert into ${sql.table(table)} select * from ${sql.table(table)}`.execute(tx)
    for (const roles of [['editor'], ['approver'], ['supervisor']] as StaffRole[][]) {
      expect(await attempt({ areas: [COUNTY], roles }, change)).toEqual([])
      await expect(attempt({ areas: [COUNTY], roles }, again('payments'))).rejects.toThrow('row-level security')
      await expect(attempt({ areas: [COUNTY], roles }, again('undertakings'))).rejects.toThrow('row-level security')
    }
  })
})
