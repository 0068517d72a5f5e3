import { parse, type Node } from 'acorn'
import { ancestor } from 'acorn-walk'
import { analyze } from 'eslint-scope'

export type Use = { name: string; at: number }
type Script = { program: Node; ecmaVersion: 2018 | 2019 }

/** Parses a built script, or throws as an old phone would. */
export function parseScript(code: string, ecmaVersion: 2018 | 2019): Script {
  return { program: parse(code, { ecmaVersion, sourceType: 'script', ranges: true }), ecmaVersion }
}

/** Names that a script takes from its surroundings, but for those that it first asks for by `typeof`. */
export function freeNames({ program, ecmaVersion }: Script): Use[] {
  const scopes = analyze(program as never, { ecmaVersion, sourceType: 'script', ignoreEval: true })
  const asked = askedRanges(program)
  return (scopes.globalScope?.through ?? [])
    .map(({ identifier }) => ({ name: identifier.name, at: (identifier as unknown as Node).start }))
    .filter(({ name, at }) => !asked.some((one) => one.name === name && one.from <= at && at < one.to))
}

type Asked = { name: string; from: number; to: number }
type Condition = Node & { test?: Node; left?: Node }

/** Where a name is asked for: the whole `typeof x === … ? … : …`, `typeof x … && …` or `if (typeof x …) …`. */
function askedRanges(program: Node): Asked[] {
  const ranges: Asked[] = []
  ancestor(program, {
    UnaryExpression(node, _state, above) {
      const { operator, argument } = node
      if (operator !== 'typeof' || argument.type !== 'Identifier') return
      const around = above.filter((one) => one === node || isConditionOn(one as Condition, node))
      ranges.push(...around.map(({ start, end }) => ({ name: argument.name, from: start, to: end })))
    },
  })
  return ranges
}

function isConditionOn({ type, test, left }: Condition, node: Node): boolean {
  const asks = type === 'LogicalExpression' ? left : test
  return asks !== undefined && asks !== null && asks.start <= node.start && node.end <= asks.end
}
