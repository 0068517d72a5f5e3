import { createElement, type ReactNode } from 'react'
import type { TextNode } from '@/contract/policies'
import './PolicyText.scss'
import { unbroken } from './unbroken'

type Block = Exclude<TextNode, { type: 'text' }>

/** A policy's own text, as the browser's own headings, lists and tables: a screen reader walks them. */
export function PolicyText({ nodes }: { nodes: TextNode[] }) {
  return <div className='policy-text'>{nodes.map((node, index) => nodeView(node, index))}</div>
}

function nodeView(node: TextNode, key: number): ReactNode {
  if (node.type === 'text') return unbroken(node.text)
  const children = node.children.map(nodeView)
  if (node.type === 'table')
    return (
      <table key={key} className='policy-text__table'>
        <tbody>{children}</tbody>
      </table>
    )
  const className = `policy-text__${node.type}${node.type === 'cell' && node.isHeader ? ' policy-text__cell--header' : ''}`
  return createElement(tagOf(node), { key, className }, ...children)
}

const tags = {
  paragraph: 'p',
  quote: 'blockquote',
  strong: 'strong',
  emphasis: 'em',
  item: 'li',
  row: 'tr',
} as const

/** The page's own headings are the first and second level. */
function tagOf(node: Exclude<Block, { type: 'table' }>): string {
  if (node.type === 'heading') return node.depth > 2 ? 'h4' : 'h3'
  if (node.type === 'list') return node.isOrdered ? 'ol' : 'ul'
  if (node.type === 'cell') return node.isHeader ? 'th' : 'td'
  return tags[node.type]
}
