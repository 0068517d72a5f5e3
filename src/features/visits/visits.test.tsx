import { QueryClientProvider } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import { Problem } from '@/domain/core/problem'
import { aQuestionnaire } from '@/domain/visits/testing/aQuestionnaire'
import { phoneDrawer } from '@/offline/phoneDrawer'
import { phoneShelf } from '@/offline/phoneShelf'
import DayPage from './day/index'
import HouseholdPage from './household/index'
import { takePhoto } from './household/takePhoto'
import { phoneDesk } from './phoneDesk'
import WaitingPage from './waiting/index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn(), upload: jest.fn() } }))
jest.mock('@/cards/routes', () => ({ openHousehold: jest.fn(), openWaitingVisits: jest.fn(), openSignIn: jest.fn() }))
jest.mock('./household/takePhoto', () => ({ takePhoto: jest.fn() }))
jest.mock('@/offline/phoneShelf', () => {
  const held = new Map<string, Uint8Array>()
  const shelf = {
    list: async () => [...held].map(([id, { length }]) => ({ id, bytes: length })),
    put: async (id: string, sealed: Uint8Array) => void held.set(id, sealed),
    get: async (id: string) => held.get(id),
    remove: async (id: string) => void held.delete(id),
    lend: (_picture: Uint8Array, work: (path: string) => unknown) => work('path'),
  }
  return { phoneShelf: shelf }
})

const call = transport.call as jest.Mock
const upload = transport.upload as jest.Mock
const campaignId = '019ab000-0000-7000-8000-0000000000c1'
const personId = '019ab000-0000-7000-8000-0000000000b1'
const village = { campaignId, code: '990101001001', name: '柳树村', households: 1 }
const home = {
  ...{ id: '019ab000-0000-7000-8000-0000000000a1', divisionCode: village.code, head: '李返乡', address: '柳树巷 3 号' },
  members: [{ personId, name: '李返乡', relation: '户主', known: {} }],
  records: [],
}
const person = { id: '019ab000-0000-7000-8000-00000000000f', name: '马春花' }
const session = { installation: { kind: 'city' }, person, grants: [], today: '2026-11-23', unread: 0 }
const campaign = { id: campaignId, title: '敲门行动', fromOn: '2026-11-01', toOn: '2026-12-31' }
const epoch = '019ab000-0000-7000-8000-00000000000e'
let isOffline: boolean
let refusal: { code: string; message: string } | undefined
let kept: number

type Pushed = { records: { id: string }[]; epoch: string }
function answer(name: string, input: unknown): object {
  if (name === 'session.get') return session
  if (name === 'visits.day')
    return {
      ...{ epoch, kept, at: new Date().toISOString(), key: Buffer.alloc(32, 1).toString('base64') },
      ...{ campaigns: [{ ...campaign, questionnaire: aQuestionnaire() }], villages: [village] },
    }
  if (name === 'visits.households') return { items: [home] }
  if (name === 'visits.preparePhoto') return { isKept: false, uploadKey: 'key', url: '/uploads/key' }
  if (name === 'visits.keepPhoto') return { isKept: true }
  const { records, epoch: told } = input as Pushed
  const results =
    told === epoch
      ? records.map(({ id }) => (refusal ? { id, state: 'refused', problem: refusal } : { id, state: 'kept' }))
      : []
  kept += refusal ? 0 : results.length
  return { epoch, kept, at: new Date().toISOString(), results }
}

beforeEach(async () => {
  isOffline = false
  refusal = undefined
  kept = 0
  queryClient.clear()
  upload.mockReset().mockResolvedValue({})
  call.mockReset().mockImplementation(async (path: string[], input: unknown) => {
    if (isOffline) throw new Error('no network')
    return { ok: true, json: answer(path.join('.'), input) }
  })
  for (const key of phoneDrawer.keys()) phoneDrawer.remove(key)
  for (const { id } of await phoneShelf.list()) await phoneShelf.remove(id)
  phoneDesk.wake()
  await phoneDesk.sync(true)
})

const show = (page: React.ReactNode) => render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)
const openHome = () => {
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id: home.id }, path: '/' })
  show(<HouseholdPage />)
}
const tap = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
/** By the words of a choice, whatever it is drawn as. */
const choose = async (words: string) => userEvent.click(await screen.findByText(words))

async function meetWithConsent() {
  openHome()
  await choose('见到本人或家人')
  await tap(/李返乡（户主），填问卷/)
  await choose('同意')
  await tap('填好了，回到这一户')
}

test('the day says what waits, whose doors there are, and that all has arrived', async () => {
  show(<DayPage />)
  expect(await screen.findByText('记下的都上传了')).toBeVisible()
  expect(screen.getByText('柳树村：名册上 1 户，走过 0 户。')).toBeVisible()
  expect(screen.getByRole('button', { name: /李返乡家，柳树巷 3 号/ })).toBeVisible()
})

test('a photo is offered once whoever was met agrees, lies on the phone at once, and goes after its record', async () => {
  openHome()
  await choose('见到本人或家人')
  await tap(/李返乡（户主），填问卷/)
  await tap('填好了，回到这一户')
  expect(await screen.findByText('问到的人都同意登记，才能拍照片。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '拍一张照片' })).toBeNull()
  await tap(/李返乡（户主），填问卷/)
  await choose('同意')
  await tap('填好了，回到这一户')
  jest.mocked(takePhoto).mockResolvedValue(new Uint8Array(3000))
  isOffline = true
  await tap('拍一张照片')
  expect(await screen.findByText('照片 1（3 KB）')).toBeVisible()
  expect(await phoneShelf.list()).toHaveLength(1)
  await tap('记下这一户')
  expect(phoneDesk.meter()).toMatchObject({ waiting: 1, photos: 1 })
  isOffline = false
  await act(() => phoneDesk.sync(false))
  await waitFor(() => expect(phoneDesk.meter()).toMatchObject({ waiting: 0, photos: 0 }))
  const order = call.mock.calls.map(([path]: [string[]]) => path[1])
  expect(order.lastIndexOf('push')).toBeLessThan(order.indexOf('preparePhoto'))
  expect(upload).toHaveBeenCalledTimes(1)
})

test('a photo can be left out again, and a phone without room says so before the picture is taken', async () => {
  await meetWithConsent()
  jest.mocked(takePhoto).mockReset().mockResolvedValue(new Uint8Array(3000))
  await tap('拍一张照片')
  await tap('删掉照片 1')
  await waitFor(() => expect(screen.queryByText(/照片 1（/)).toBeNull())
  expect(await phoneShelf.list()).toEqual([])
  const full = jest.spyOn(phoneDesk.photos, 'makeRoom').mockImplementation(() => {
    throw new Problem('storage_full')
  })
  await tap('拍一张照片')
  expect(await screen.findByText('手机快满了，现在不能拍。先把没传的传上去，再拍。')).toBeVisible()
  expect(takePhoto).toHaveBeenCalledTimes(1)
  full.mockRestore()
})

test('a record that was refused says why and leads to its door', async () => {
  refusal = { code: 'not_found', message: '' }
  openHome()
  await choose('没人在家')
  await tap('记下这一户')
  await act(() => phoneDesk.sync(false))
  show(<WaitingPage />)
  expect(await screen.findByText('没收下的 1 户')).toBeVisible()
  expect(screen.getByText(/已经不在这个村的名册上/)).toBeVisible()
  expect(screen.getByRole('button', { name: '改一下李返乡家' })).toBeVisible()
})

test('a photo that was refused says why, and can be sent again', async () => {
  await meetWithConsent()
  jest.mocked(takePhoto).mockResolvedValue(new Uint8Array(3000))
  await tap('拍一张照片')
  await screen.findByText('照片 1（3 KB）')
  upload.mockResolvedValue(new Problem('photo_type'))
  await tap('记下这一户')
  await act(() => phoneDesk.sync(false))
  await waitFor(() => expect(phoneDesk.meter()).toMatchObject({ photosRefused: 1 }))
  show(<WaitingPage />)
  expect(await screen.findByText('没收下的照片 1 张')).toBeVisible()
  expect(screen.getByText('只能传照片（JPG、PNG）。这个文件的内容不是。')).toBeVisible()
  upload.mockResolvedValue({})
  await tap('第 1 张再传一次')
  expect(await screen.findByText('没有等上传的')).toBeVisible()
})
