import { lexer, type Token, type Tokens } from 'marked'
import type { TextNode } from '../../../src/contract/policies'

/** Deeper nesting than any policy needs becomes flat. */
const DEEPEST = 8

/** Markdown as a tree of the few kinds that a policy needs. HTML stays the text that it was written as; a link becomes its words. */
export function parseMarkdown(markdown: string): TextNode[] {
  return nodesOf(lexer(markdown), 0)
}

/** The words alone, a line for each block: for search and for comparing. */
export function plainText(nodes: TextNode[]): string {
  return nodes
    .map(wordsOf)
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

const inline = new Set<TextNode['type']>(['strong', 'emphasis'])

function wordsOf(node: TextNode): string {
  if (node.type === 'text') return node.text
  const words = node.children.map(wordsOf).join('')
  if (inline.has(node.type)) return words
  return node.type === 'cell' ? `${words} ` : `${words}\n`
}

function nodesOf(tokens: Token[] | undefined, depth: number): TextNode[] {
  return joinTexts((tokens ?? []).flatMap((token) => nodeOf(token as Tokens.Generic, depth)))
}

function nodeOf(token: Tokens.Generic, depth: number): TextNode[] {
  const children = () => nodesOf(token.tokens, depth + 1)
  if (depth >= DEEPEST) return text(token.raw)
  switch (token.type) {
    case 'heading':
      return [{ type: 'heading', depth: token.depth, children: children() }]
    case 'paragraph':
      return [{ type: 'paragraph', children: children() }]
    case 'blockquote':
      return [{ type: 'quote', children: children() }]
    case 'strong':
      return [{ type: 'strong', children: children() }]
    case 'em':
      return [{ type: 'emphasis', children: children() }]
    case 'list':
      return [{ type: 'list', isOrdered: Boolean(token.ordered), children: itemsOf(token as Tokens.List, depth + 1) }]
    case 'table':
      return [{ type: 'table', children: rowsOf(token as Tokens.Table, depth + 1) }]
    case 'code':
      return [{ type: 'paragraph', children: text(token.text) }]
    case 'html':
      return token.block ? [{ type: 'paragraph', children: text(token.raw.trim()) }] : text(token.raw)
    case 'br':
      return text('\n')
    case 'space':
    case 'hr':
    case 'def':
      return []
    default:
      return token.tokens ? children() : text(token.text ?? token.raw)
  }
}

const text = (words: string): TextNode[] => (words ? [{ type: 'text', text: words }] : [])

const itemsOf = (list: Tokens.List, depth: number): TextNode[] =>
  list.items.map((item) => ({ type: 'item', children: nodesOf(item.tokens, depth) }))

const rowsOf = (table: Tokens.Table, depth: number): TextNode[] =>
  [table.header, ...table.rows].map((cells) => ({
    type: 'row',
    children: cells.map((cell) => ({
      type: 'cell',
      isHeader: cell.header,
      children: nodesOf(cell.tokens, depth),
    })),
  }))

/** Neighbouring runs of text are one run. */
function joinTexts(nodes: TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    else joined.push(node)
  }
  return joined
}
