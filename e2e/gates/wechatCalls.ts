import type { Node } from 'acorn'
import { full } from 'acorn-walk'
import fs from 'node:fs'
import path from 'node:path'
import { parseScript } from './freeNames'

const typings = path.join(path.dirname(require.resolve('miniprogram-api-typings/package.json')), 'types/wx')

/** Every function of `wx` and the base library that its page names, from WeChat's own typings. */
export function knownApis(): Map<string, string | undefined> {
  const text = fs.readFileSync(path.join(typings, 'lib.wx.api.d.ts'), 'utf8')
  const methods = text.slice(text.indexOf('interface Wx {')).split(/^ {8}(?=\w+[<(])/m)
  return new Map(
    methods.slice(1).map((part, place) => {
      const before = methods[place] ?? ''
      const page = before.slice(before.lastIndexOf('/**'))
      return [/^\w+/.exec(part)?.[0] ?? '', /基础库[：:]? *`([\d.]+)`/.exec(page)?.[1]]
    }),
  )
}

type Member = Node & { computed: boolean; object: Named; property: Named }
type Named = Node & { name?: string; value?: unknown; property?: Named; right?: Named }
type Call = Node & { callee: Member }

/**
 * WeChat's functions that a built script uses: `wx.x` in any form, and Taro's `a().x()` or `a.Ay.x()`, which hand on to it. A method
 * of another object that shares a name is counted too: better one line too many in the table than one too few. So is
 * `wx['x']` and `var { x } = wx`; a name that is only made while it runs is caught by the host, which has no other functions.
 */
export function wechatCalls(code: string, known: ReadonlySet<string>): string[] {
  const calls = new Set<string>()
  full(parseScript(code, 2018).program, (node) => {
    for (const name of takenOut(node)) if (known.has(name)) calls.add(name)
    const member = node.type === 'CallExpression' ? (node as Call).callee : (node as Member)
    if (member.type !== 'MemberExpression') return
    const { object, property, computed } = member
    const name = computed ? property.value : property.name
    if (typeof name !== 'string') return
    const isCall = node.type === 'CallExpression'
    if (isCall && object.property?.name === 'cloud') calls.add(`cloud.${name}`)
    else if ((isCall || isWx(object)) && known.has(name)) calls.add(name)
  })
  return [...calls]
}

type Declared = Node & { id?: Pattern; init?: Named | null; left?: Pattern; right?: Named }
type Pattern = Node & { properties?: { key?: Named }[] }

/** The names that `var { x, y } = wx` takes out of it. */
function takenOut(node: Node): string[] {
  const { id, init, left, right } = node as Declared
  const [pattern, from] = node.type === 'VariableDeclarator' ? [id, init] : [left, right]
  if (pattern?.type !== 'ObjectPattern' || !from || !isWx(from)) return []
  return (pattern.properties ?? []).flatMap(({ key }) => key?.name ?? [])
}

/** Also `(n = wx).x`, into which `wx.x?.()` is compiled. */
const isWx = ({ name, right }: Named): boolean => name === 'wx' || right?.name === 'wx'
