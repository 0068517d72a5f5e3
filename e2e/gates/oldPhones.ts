import type { Node } from 'acorn'
import { full } from 'acorn-walk'
import { freeNames, parseScript, type Use } from './freeNames'

/** Methods that came after Chrome 70 and iOS 12.0; source: MDN's compatibility tables. */
const methods = new Set(
  'at replaceAll matchAll findLast findLastIndex toSorted toReversed toSpliced groupBy hasOwn fromEntries allSettled fromAsync randomUUID replaceChildren isWellFormed withResolvers'.split(
    ' ',
  ),
)

/** Statics whose name alone says too little. */
const statics = new Set(['Promise.any', 'AbortSignal.timeout', 'AbortSignal.any'])

/** Globals that came after Chrome 70 or iOS 12.0. */
const lateGlobals = new Set(
  'globalThis queueMicrotask structuredClone BigInt BigInt64Array WeakRef FinalizationRegistry AggregateError ResizeObserver SuppressedError reportError CompressionStream OffscreenCanvas'.split(
    ' ',
  ),
)

/** All that WeChat's JavaScript offers to a module (no browser in it) of what this age of phones has. */
const wechatGlobals = new Set(
  (
    'wx App Page Component Behavior getApp getCurrentPages require module exports console setTimeout clearTimeout setInterval clearInterval ' +
    'Object Array String Number Boolean Symbol Map Set WeakMap WeakSet Promise Proxy Reflect Math JSON Date RegExp Error TypeError RangeError ' +
    'SyntaxError ReferenceError URIError EvalError parseInt parseFloat isNaN isFinite undefined NaN Infinity encodeURIComponent ' +
    'decodeURIComponent encodeURI decodeURI escape unescape ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array ' +
    'Uint16Array Int32Array Uint32Array Float32Array Float64Array'
  ).split(' '),
)

/** Whose late functions are looked for also where they are only handed on: `const has = Object.hasOwn`. */
const holders = new Set(['Object', 'Array', 'Promise', 'String'])

type Member = Node & { computed: boolean; object: Named; property: Named }
type Call = Node & { callee: Member }
type Named = { type: string; name?: string; value?: unknown }
type Text = Node & { value: unknown; regex?: { pattern: string } }

const lookBehind = /\(\?<[=!]/

/** Every use in a script of what a phone of the floor lacks, by name: `.at()`, `Promise.any`, `/(?<=…)/`. */
export function lateUses(code: string, ecmaVersion: 2018 | 2019): Use[] {
  const script = parseScript(code, ecmaVersion)
  const uses: Use[] = freeNames(script).filter(({ name }) => lateGlobals.has(name))
  const called = new Set<Node>()
  full(script.program, (node) => {
    if (node.type === 'CallExpression') called.add((node as Call).callee)
  })
  full(script.program, (node) => {
    const name = node.type === 'MemberExpression' ? lateMember(node as Member, called.has(node)) : lateText(node)
    if (name) uses.push({ name, at: node.start })
  })
  return uses
}

function lateMember({ object, property, computed }: Member, isCalled: boolean): string | undefined {
  const name = computed ? property.value : property.name
  if (typeof name !== 'string') return undefined
  const whole = `${object.name ?? ''}.${name}`
  if (statics.has(whole)) return whole
  if (!methods.has(name)) return undefined
  if (isCalled) return `.${name}()`
  return holders.has(object.name ?? '') ? whole : undefined
}

/** iOS 12 can't parse a look-behind: the whole script would be dead. */
function lateText(node: Node): string | undefined {
  if (node.type !== 'Literal') return undefined
  const { value, regex } = node as Text
  return lookBehind.test(regex?.pattern ?? (typeof value === 'string' ? value : '')) ? '(?<=…)' : undefined
}

/** Every name that a script of the mini-program takes from a browser: `fetch`, `URL`, `document`, `Function` … */
export function browserNames(code: string): Use[] {
  return freeNames(parseScript(code, 2018)).filter(({ name }) => !wechatGlobals.has(name))
}
