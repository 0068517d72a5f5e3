import { deflateRawSync } from 'node:zlib'
import { keepPages, readPages, sealedPages } from './heldDay'
import { sealWith } from './seal'
import { memoryDrawer } from './testing/memoryDrawer'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const seal = sealWith(keyOf(1))
const home = (id: string) => ({ id, divisionCode: '990101001001', head: '李返乡', address: '柳树巷 3 号 😀' })
const homes = (...ids: string[]) => ids.map((id) => ({ ...home(id), members: [], records: [] }))
const pack = (households: object[]) => deflateRawSync(JSON.stringify(households)).toString('base64')

/** A village whose first page comes packed, and the second as it stands: from servers of two releases. */
async function held() {
  const drawer = memoryDrawer()
  const many = homes(...Array.from({ length: 500 }, (_, place) => `h${place}`))
  const pages = [{ items: [], packed: pack(many), next: '1' }, { items: homes('last') }]
  const sealed = await sealedPages(seal, (cursor) => Promise.resolve(pages[Number(cursor ?? 0)] ?? { items: [] }))
  let ids = 0
  return { drawer, many, keys: keepPages(drawer, sealed, () => String((ids += 1))) }
}

test('a packed page lies on the phone packed and closed, and is read like any other', async () => {
  const { drawer, keys, many } = await held()
  expect(readPages(drawer, seal, keys)).toEqual({ households: [...many, ...homes('last')], isWhole: true })
  const [packed = ''] = keys.map((key) => drawer.get(key))
  expect(packed.length).toBeLessThan(JSON.stringify(many).length / 5)
  expect(packed).not.toContain(pack(many).slice(0, 40))
})

test('neither another key nor a change since opens it', async () => {
  const { drawer, keys } = await held()
  expect(readPages(drawer, sealWith(keyOf(2)), keys)).toEqual({ households: [], isWhole: false })
  const [key = ''] = keys
  drawer.set(key, JSON.stringify({ packed: 'no base64' }))
  expect(readPages(drawer, seal, keys)).toEqual({ households: homes('last'), isWhole: false })
})

test('a program that was put back to an earlier release misses the page, and doesn’t stumble over it', async () => {
  const { drawer, keys } = await held()
  const { sealed } = JSON.parse(drawer.get(keys[0] ?? '') ?? '') as { sealed: string }
  expect(seal.open(sealed)).toBeUndefined()
})
