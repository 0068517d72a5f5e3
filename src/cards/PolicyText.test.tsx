import { render, screen } from '@testing-library/react'
import type { TextNode } from '@/contract/policies'
import { PolicyText } from './PolicyText'

const text = (words: string): TextNode => ({ type: 'text', text: words })
const nodes: TextNode[] = [
  { type: 'heading', depth: 2, children: [text('补多少')] },
  { type: 'paragraph', children: [text('一次 '), { type: 'strong', children: [text('5 000 元')] }] },
  { type: 'list', isOrdered: true, children: [{ type: 'item', children: [text('填申请')] }] },
  {
    type: 'table',
    children: [{ type: 'row', children: [{ type: 'cell', isHeader: true, children: [text('材料')] }] }],
  },
  { type: 'paragraph', children: [text('<img src=x onerror="alert(1)">')] },
]

test('headings, lists, tables and words are there, and HTML stays the text that it is', () => {
  const { container } = render(<PolicyText nodes={nodes} />)
  expect(screen.getByRole('heading')).toHaveTextContent('补多少')
  expect(container).toHaveTextContent('一次 5 000 元')
  expect(container).toHaveTextContent('填申请')
  expect(container).toHaveTextContent('材料')
  expect(screen.getByText('<img src=x onerror="alert(1)">')).toBeVisible()
  expect(container.querySelector('img')).toBeNull()
})
