import { TextNode } from '../../../src/contract/policies'
import { parseMarkdown, plainText } from './markdown'

const typesIn = (nodes: TextNode[]): string[] =>
  nodes.flatMap((node) => [node.type, ...('children' in node ? typesIn(node.children) : [])])

test('headings, lists, tables and strong words become a tree', () => {
  expect(parseMarkdown('## 谁可以\n\n1. **返乡**人员\n2. 毕业生\n\n|人|元|\n|-|-|\n|一|2|')).toEqual([
    { type: 'heading', depth: 2, children: [{ type: 'text', text: '谁可以' }] },
    {
      type: 'list',
      isOrdered: true,
      children: [
        {
          type: 'item',
          children: [
            { type: 'strong', children: [{ type: 'text', text: '返乡' }] },
            { type: 'text', text: '人员' },
          ],
        },
        { type: 'item', children: [{ type: 'text', text: '毕业生' }] },
      ],
    },
    {
      type: 'table',
      children: [
        {
          type: 'row',
          children: [
            { type: 'cell', isHeader: true, children: [{ type: 'text', text: '人' }] },
            { type: 'cell', isHeader: true, children: [{ type: 'text', text: '元' }] },
          ],
        },
        {
          type: 'row',
          children: [
            { type: 'cell', isHeader: false, children: [{ type: 'text', text: '一' }] },
            { type: 'cell', isHeader: false, children: [{ type: 'text', text: '2' }] },
          ],
        },
      ],
    },
  ])
})

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '文字 <a href="javascript:alert(1)">点我</a> 文字',
  '[点我](javascript:alert(1))',
  '![图](x" onerror="alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[点我][x]',
  '| <svg onload=alert(1)> |\n|-|\n| <iframe srcdoc="<script>alert(1)</script>"> |',
  '- <b onmouseover=alert(1)>粗</b>\n  > <style>*{display:none}</style>',
  '```html\n<script>alert(1)</script>\n```',
  '<!-- --!><script>alert(1)</script> -->',
  '**<svg><script>alert&#40;1)</script>**',
]

test.each(attacks)('%s comes out as text in a tree of the known kinds', (markdown) => {
  const nodes = parseMarkdown(markdown)
  expect(nodes.map((node) => TextNode.parse(node))).toEqual(nodes) // nothing but the kinds, no attribute
})

test('HTML stays readable as what was written, and a link is its words alone', () => {
  expect(parseMarkdown('<p>一段</p>\n\n又一段 <br>')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: '<p>一段</p>' }] },
    { type: 'paragraph', children: [{ type: 'text', text: '又一段 <br>' }] },
  ])
  expect(plainText(parseMarkdown('<script>alert(1)</script>'))).toBe('<script>alert(1)</script>')
  expect(plainText(parseMarkdown('[点我](javascript:alert(1))'))).toBe('点我')
})

test('nesting without end becomes flat, and no word is lost', () => {
  const nodes = parseMarkdown(`${'> '.repeat(200)}深处`)
  expect(typesIn(nodes).filter((type) => type === 'quote')).toHaveLength(8)
  expect(plainText(nodes)).toContain('深处')
})

test('plain text has a line for each block', () => {
  expect(plainText(parseMarkdown('## 标题\n\n一段**话**。\n\n- 甲\n- 乙'))).toBe('标题\n一段话。\n甲\n乙')
})
