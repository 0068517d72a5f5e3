import { broken, rules, type Scored } from './rules'
import { scoreTable } from './table'

const good: Scored = {
  now: 5000,
  page: 'pages/home/index',
  setData: [{ page: 'pages/home/index', at: 10, bytes: 900, tookMs: 1 }],
  requests: [
    {
      name: 'api session.get',
      page: 'a',
      startedAt: 0,
      endedAt: 9,
      bytes: 10,
      answerBytes: 50_000,
      questionHash: 'q',
      answerHash: 'a',
    },
  ],
  tree: { nodes: 120, depth: 12, mostChildren: 9, mostChildrenOf: 'wx-view' },
  images: [{ source: 'a.png', natural: { width: 96, height: 96 }, shown: { width: 48, height: 48 } }],
  targets: [{ kind: 'button', name: '去申请', isDisabled: false, box: { left: 0, top: 0, width: 300, height: 48 } }],
  texts: [{ text: '去申请', contrast: 6.5, needed: 4.5, size: 17 }],
  overflow: { value: 0, of: '' },
}
const [call] = good.setData
const [request] = good.requests
const [image] = good.images
const [target] = good.targets
const many = <T>(one: T | undefined, count: number, change: (place: number) => Partial<T> = () => ({})) =>
  Array.from({ length: count }, (_, place) => ({ ...one, ...change(place) })) as T[]

/** For each rule a sample that breaks it and nothing else. */
const breaking: Record<string, Partial<Scored>> = {
  'setData in a second': { setData: many(call, 21, (place) => ({ at: 900 + place * 40 })) },
  'largest setData': { setData: many(call, 1, () => ({ bytes: 33 * 1024 })) },
  nodes: { tree: { ...good.tree, nodes: 600 } },
  depth: { tree: { ...good.tree, depth: 30 } },
  'children of one node': { tree: { ...good.tree, mostChildren: 61 } },
  'requests at once': { requests: many(request, 11, (place) => ({ answerHash: `a${place}`, endedAt: undefined })) },
  'same large answer again': {
    requests: many(request, 2, (place) => ({ startedAt: place * 170_000, endedAt: place * 170_000 + 5 })),
  },
  'pixels loaded for one shown': { images: many(image, 1, () => ({ natural: { width: 400, height: 400 } })) },
  'pictures that did not load': { images: many(image, 1, () => ({ natural: { width: 0, height: 0 } })) },
  'wider than the screen': { overflow: { value: 3, of: '很长的一行' } },
  'smallest text for elders': {
    isElder: true,
    targets: [],
    texts: [{ text: '小字', contrast: 6.5, needed: 4.5, size: 17 }],
  },
  'smallest tap target': { targets: many(target, 1, () => ({ box: { left: 0, top: 0, width: 300, height: 40 } })) },
  'smallest tap target for elders': {
    isElder: true,
    targets: many(target, 1, () => ({ box: { left: 0, top: 0, width: 300, height: 50 } })),
    texts: [{ text: '去申请', contrast: 6.5, needed: 4.5, size: 22 }],
  },
  'weakest contrast': { texts: [{ text: '淡', contrast: 4.4, needed: 4.5, size: 17 }] },
}

test('a good page breaks nothing', () => {
  expect(broken('home', good)).toEqual([])
})

test.each(rules.map(({ name }) => name))('%s: a sample that breaks it is named, and only by it', (name) => {
  const [sentence, ...others] = broken('home', { ...good, ...breaking[name] })
  expect(sentence).toMatch(new RegExp(`^home: ${name} is \\d`))
  expect(others).toEqual([])
})

test.each([
  ['20 hand-overs in a second and more in the next', { setData: many(call, 40, (place) => ({ at: place * 50 })) }],
  ['ten requests at once', { requests: many(request, 10, (place) => ({ answerHash: `a${place}` })) }],
  [
    'a small answer twice',
    { requests: many(request, 2, (place) => ({ startedAt: place * 20, endedAt: place * 20 + 5, answerBytes: 900 })) },
  ],
  [
    'a large answer again after three minutes',
    { requests: many(request, 2, (place) => ({ startedAt: place * 181_000, endedAt: place * 181_000 + 5 })) },
  ],
  [
    'a drawing out of lines',
    { images: many(image, 1, () => ({ source: 'data:image/svg+xml,a', natural: { width: 900, height: 900 } })) },
  ],
  [
    'a small target that is off',
    { targets: many(target, 1, () => ({ isDisabled: true, box: { left: 0, top: 0, width: 9, height: 9 } })) },
  ],
  ['a large text with less contrast', { texts: [{ text: '大', contrast: 3.1, needed: 3, size: 24 }] }],
])('%s breaks nothing', (_, change) => {
  expect(broken('home', { ...good, ...change })).toEqual([])
})

test('the table marks what is broken', () => {
  const table = scoreTable('Pages', [
    { place: 'home', scored: good },
    { place: 'desk', scored: { ...good, tree: { ...good.tree, nodes: 700 } } },
  ])
  expect(table.split('\n')).toHaveLength(4)
  expect(table).toContain('700!')
  expect(table.split('\n')[2]).not.toContain('!')
})
