import pg from 'pg'

/** A statement as it was sent, and what had been set before it in its transaction: the role and the fence's scope. */
export type Statement = {
  path: string
  text: string
  values: unknown[]
  before: [string, unknown[]][]
  /** whether it looks for something, so that its plan matters */
  looks: boolean
}
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'One-Time Filter'?: string
  Plans?: Plan[]
}

const SETTING = /^(select set_config|set local role|reset role)/i
/** `insert … values` looks for nothing; one that selects does. */
const LOOKS = /^(select|update|delete|with)\b|^insert\b.*\bselect\b/is

/** Notes every statement that goes to the database, once for each wording of an endpoint, until it is told to stop. */
export function recordStatements() {
  const seen = new Map<string, Statement>()
  const settings = new WeakMap<object, [string, unknown[]][]>()
  let path = ''
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
  const note = (client: object, text: string, values: unknown[]) => {
    if (/^(begin|(commit|rollback)$)/i.test(text)) settings.set(client, [])
    else if (SETTING.test(text)) settings.get(client)?.push([text, values])
    else if (path)
      seen.set(`${path} ${text}`, {
        ...{ path, text, values, looks: LOOKS.test(text) },
        before: [...(settings.get(client) ?? [])],
      })
  }
  pg.Client.prototype.query = function (this: object, ...args: unknown[]) {
    if (typeof args[0] === 'string') note(this, args[0], Array.isArray(args[1]) ? args[1] : [])
    return send.apply(this, args)
  } as typeof pg.Client.prototype.query
  return {
    during: (endpoint: string) => void (path = endpoint),
    stop: () => {
      pg.Client.prototype.query = send as typeof pg.Client.prototype.query
      return [...seen.values()]
    },
  }
}

/**
 * Makes the planner believe in a city: a million rows in each table, of which it knows no more. What the autovacuum has
 * learnt meanwhile of a few made-up rows, on a slow machine, would lead it elsewhere than on a fast one.
 */
export const pretendCity = (owner: pg.Client) =>
  owner.query(`
    do $$ declare one regclass; begin
      for one in select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
        execute format('alter table %s set (autovacuum_enabled = false)', one);
      end loop;
    end $$;
    delete from pg_statistic where starelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace);
    update pg_class set reltuples = 1000000, relpages = 1
      where relkind = 'r' and relnamespace = 'public'::regnamespace`)

/** The plan under the same fence. A table is walked only where no index leads in. */
export async function planOf(door: pg.Client, { text, values, before }: Statement): Promise<Plan> {
  await door.query('begin')
  try {
    await door.query('set local enable_seqscan = off')
    for (const [setting, given] of before) await door.query(setting, given)
    const { rows } = await door.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values)
    return rows[0]?.['QUERY PLAN'][0].Plan ?? { 'Node Type': 'none' }
  } finally {
    await door.query('rollback')
  }
}

/** By index: the column it begins with, without which it is walked from end to end. */
export async function firstColumns(owner: pg.Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; first: string }>(`select c.relname as name,
    pg_get_indexdef(i.indexrelid, 1, true) as first from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace`)
  return new Map(rows.map(({ name, first }) => [name, first]))
}

/** What is walked from end to end ("walks people"), and what is sorted that was found by its area alone ("sorts …"). */
export function faultsOf(plan: Plan, first: ReadonlyMap<string, string>): string[] {
  return [...walks(plan, first), ...sorts(plan)]
}

function walks(node: Plan, first: ReadonlyMap<string, string>, table = node['Relation Name'] ?? ''): string[] {
  const children = (node.Plans ?? []).map((child) => walks(child, first, child['Relation Name'] ?? table))
  // Of two indexes that narrow each other down, one that leads in is enough.
  if (node['Node Type'] === 'BitmapAnd' && children.some((found) => found.length === 0)) return []
  const index = node['Index Name']
  const isWalked = index ? !node['Index Cond']?.includes(first.get(index) ?? '?') : node['Node Type'] === 'Seq Scan'
  return isWalked ? [`walks ${table}`, ...children.flat()] : children.flat()
}

function sorts(node: Plan, isSorted = false, table = ''): string[] {
  const within = isSorted || /Sort$/.test(node['Node Type'])
  const of = node['Relation Name'] ?? table
  const own = within && node['Index Cond']?.includes('division_code') ? [`sorts ${of} of an area`] : []
  return [...own, ...(node.Plans ?? []).flatMap((child) => sorts(child, within, of))]
}

/** The SQL functions that look over the fence: no plan shows what they do inside, so each is planned by itself. */
export async function planFunctions(owner: pg.Client): Promise<Map<string, Plan>> {
  const { rows } = await owner.query<{ name: string; body: string; args: string[]; types: string[] }>(`select
    proname as name, prosrc as body, coalesce(proargnames[1:pronargs], '{}') as args,
    (select coalesce(array_agg(format_type(t, null) order by n), '{}') from unnest(proargtypes) with ordinality x(t, n)) as types
    from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      and prolang = (select oid from pg_language where lanname = 'sql')`)
  await owner.query(`set plan_cache_mode = force_generic_plan; set enable_seqscan = off`)
  const plans = new Map<string, Plan>()
  for (const { name, body, args, types } of rows) {
    const numbered = args.reduce(
      (text, arg, place) => text.replaceAll(new RegExp(`\\b${arg}\\b`, 'g'), `$${place + 1}`),
      body,
    )
    await owner.query(`prepare ${name}_plan ${types.length ? `(${types.join(', ')})` : ''} as ${numbered}`)
    const given = types.length ? `(${types.map(() => 'null').join(', ')})` : ''
    const answer = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (format json) execute ${name}_plan ${given}`,
    )
    const plan = answer.rows[0]?.['QUERY PLAN'][0].Plan
    if (plan) plans.set(name, plan)
  }
  return plans
}
