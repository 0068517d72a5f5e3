import { Text, View } from '@tarojs/components'
import type { TextNode } from '@/contract/policies'
import './PolicyText.scss'
import { unbroken } from './unbroken'

type Block = Exclude<TextNode, { type: 'text' }>
const isInline = (node: TextNode) => node.type === 'text' || node.type === 'strong' || node.type === 'emphasis'

/** A policy's own text, by components and never as HTML. */
export function PolicyText({ nodes }: { nodes: TextNode[] }) {
  return <View className='policy-text'>{nodes.map((node, index) => nodeView(node, index))}</View>
}

function nodeView(node: TextNode, key: number, mark?: string) {
  if (node.type === 'text') return <Text key={key}>{unbroken(node.text)}</Text>
  const children = childrenOf(node)
  if (isInline(node))
    return (
      <Text key={key} className={`policy-text__${node.type}`}>
        {children}
      </Text>
    )
  return (
    <View key={key} className={`policy-text__${node.type}${headerOf(node)}`} {...roleOf(node)}>
      {mark && <Text className='policy-text__mark'>{mark}</Text>}
      {mark ? <View className='policy-text__words'>{children}</View> : children}
    </View>
  )
}

function childrenOf(node: Block) {
  return node.children.map((child, index) => nodeView(child, index, child.type === 'item' ? markOf(node, index) : ''))
}

const markOf = (list: Block, index: number) => (list.type === 'list' && list.isOrdered ? `${index + 1}.` : '·')
const headerOf = (node: Block) => (node.type === 'cell' && node.isHeader ? ' policy-text__cell--header' : '')
const roleOf = (node: Block) => (node.type === 'heading' ? { 'aria-role': 'heading' } : {})
