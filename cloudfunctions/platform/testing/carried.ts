import { parsePlPgSQLSync, parseSync } from 'libpg-query'

type Node = { [key: string]: unknown }

/**
 * What the distributed engine carries that would take over from one PostgreSQL: YugabyteDB's YSQL, which is PostgreSQL's
 * own query layer on distributed storage, so what isn't refused below works there. Kinds of statements that the project
 * has not sent before are refused until somebody has looked them up.
 * Source: docs.yugabyte.com, "PostgreSQL compatibility" and "GIN indexes", as of 2025; Citus's "SQL Support and Workarounds".
 */
const statements = [
  ...['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'TransactionStmt', 'VariableSetStmt'],
  ...['CreateStmt', 'IndexStmt', 'CreateFunctionStmt', 'CreateTrigStmt', 'CreatePolicyStmt', 'AlterTableStmt'],
  ...['AlterPolicyStmt', 'GrantStmt', 'GrantRoleStmt', 'CreateRoleStmt', 'DoStmt', 'AlterFunctionStmt'],
]
const indexMethods = ['btree', 'gin']
/** Locks of one row each; no order of commits is read off them. */
const functionsRefused = /^(pg_(try_)?advisory|pg_notify|nextval|currval|setval|txid_|pg_current_xact|xml)/
const columnsRefused = ['ctid', 'xmin', 'xmax', 'tableoid']
const typesRefused = /^(smallserial|serial|bigserial|xid8?|citext|xml)$/

const refusals: Record<string, (node: Node) => string | false> = {
  LockStmt: () => 'locks a whole table',
  NotifyStmt: () => 'notifies',
  ListenStmt: () => 'listens',
  CreateSeqStmt: () => 'counts by a sequence',
  XmlExpr: () => 'makes XML',
  RangeTableSample: () => 'takes a sample',
  relation: ({ relpersistence }) => relpersistence === 't' && 'makes a table for the session',
  CreateStmt: ({ inhRelations }) => inhRelations !== undefined && 'inherits from a table',
  Constraint: ({ contype, deferrable }) =>
    (contype === 'CONSTR_EXCLUSION' && 'excludes rows by one another') ||
    (contype === 'CONSTR_GENERATED' && 'stores a column that is worked out') ||
    (contype === 'CONSTR_IDENTITY' && 'counts by a sequence') ||
    ((deferrable === true || contype === 'CONSTR_ATTR_DEFERRABLE') && 'checks a constraint later'),
  IndexStmt: ({ accessMethod, indexParams, unique }) =>
    (!indexMethods.includes(String(accessMethod)) && `indexes by ${String(accessMethod)}`) ||
    (accessMethod === 'gin' && (indexParams as Node[]).length > 1 && 'indexes several columns by gin') ||
    (accessMethod === 'gin' && unique === true && 'makes a gin index unique'),
  FuncCall: ({ funcname }) => functionsRefused.test(lastOf(funcname)) && `calls ${lastOf(funcname)}`,
  ColumnRef: ({ fields }) => columnsRefused.includes(lastOf(fields)) && `reads ${lastOf(fields)}`,
  typeName: ({ names }) => typesRefused.test(lastOf(names)) && `has the type ${lastOf(names)}`,
  A_Expr: ({ kind, name }) => kind === 'AEXPR_OP_ALL' && lastOf(name) === '~~' && 'compares with all patterns',
  DeclareCursorStmt: () => 'keeps a cursor',
}

function lastOf(names: unknown): string {
  const parts = (names ?? []) as { String?: { sval?: string } }[]
  return parts[parts.length - 1]?.String?.sval ?? ''
}

/** What in these statements a distributed engine would refuse; functions are looked into. @throws where it isn't SQL */
export function refusedIn(text: string): string[] {
  const { stmts = [] } = parseSync(text) as { stmts?: { stmt: Node }[] }
  const own = stmts.flatMap(({ stmt }) => [...strange(stmt), ...walk(stmt)])
  return [...own, ...stmts.flatMap(({ stmt }) => bodiesOf(stmt)).flatMap(refusedIn)]
}

const strange = (stmt: Node): string[] =>
  Object.keys(stmt)
    .filter((kind) => !statements.includes(kind))
    .map((kind) => `sends ${kind}, which nobody has looked up`)

function walk(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(walk)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([kind, inside]) => {
    const refused = typeof inside === 'object' && inside !== null && refusals[kind]?.(inside as Node)
    return [...(refused ? [refused] : []), ...walk(inside)]
  })
}

/** The statements inside a function or a DO block. */
function bodiesOf(stmt: Node): string[] {
  const { options, args } = (stmt.CreateFunctionStmt ?? stmt.DoStmt ?? {}) as { options?: Option[]; args?: Option[] }
  const given = new Map((options ?? args ?? []).map(({ DefElem }) => [DefElem.defname, textOf(DefElem.arg)]))
  const body = given.get('as')
  if (!body) return []
  return given.get('language') === 'sql' ? [body] : spokenIn(body, stmt.DoStmt ? 'void' : 'trigger')
}

type Option = { DefElem: { defname: string; arg: Node } }
const textOf = ({ String: plain, List: list }: Node): string => {
  const [first] = (list as { items: Node[] } | undefined)?.items ?? []
  return (plain as { sval: string } | undefined)?.sval ?? (first ? textOf(first) : '')
}

/** PL/pgSQL's statements as they are, its expressions and assignments as selections. @throws where it can't be read */
function spokenIn(body: string, returns: 'void' | 'trigger'): string[] {
  const whole = `create function f() returns ${returns} language plpgsql as $whole$${body}$whole$`
  return expressionsOf(parsePlPgSQLSync(whole)).map(({ query, parseMode }) =>
    parseMode === STATEMENT ? query : `select ${parseMode === ASSIGNMENT ? query.replace(/^.*?:?=/, '') : query}`,
  )
}

const STATEMENT = 0
const ASSIGNMENT = 3
type Expression = { query: string; parseMode: number }

function expressionsOf(node: unknown): Expression[] {
  if (Array.isArray(node)) return node.flatMap(expressionsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, inside]) =>
    key === 'PLpgSQL_expr' ? [inside as Expression] : expressionsOf(inside),
  )
}
