import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import type { EvaluationView } from '@/contract/eligibility'
import type { PolicyDetail } from '@/contract/policies'
import { DiscardLink } from '@/features/applications/apply/DiscardLink'
import { Outcome } from '@/features/eligibility/check/Outcome'
import { MyQuestions } from '@/features/help/ask/MyQuestions'
import { Origin } from '@/features/policies/detail/Origin'
import { ChangedPart } from '@/features/policies/versions/ChangedPart'
import { Changes } from '@/features/policies/versions/Changes'
import { anApplication } from '@/testing/anApplication'
import { aStartupGrant } from '@/testing/aPolicy'
import { confirm } from '@/ui/dialogs'
import { AmountField } from './desk/AmountField'
import { withMark } from './policyLabels'
import { PhotoGuide } from './upload/PhotoGuide'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
jest.mock('@/ui/dialogs', () => ({ confirm: jest.fn(), toast: jest.fn() }))
const call = transport.call as jest.Mock
const TODAY = '2026-11-23'

const show = (element: ReactElement) =>
  render(<QueryClientProvider client={queryClient}>{element}</QueryClientProvider>)
const answerWith = (json: object) => call.mockReset().mockResolvedValue({ ok: true, json })
beforeEach(() => queryClient.clear())

test('how to take a photo is told with one good example and two bad ones', async () => {
  show(<PhotoGuide />)
  await userEvent.click(screen.getByText('怎样拍，一次就能用'))
  expect(screen.getByText('✓ 四个角都在，字看得清')).toBeVisible()
  expect(screen.getByText('✗ 缺了角')).toBeVisible()
  expect(screen.getByText('✗ 反光，字看不见')).toBeVisible()
  expect(screen.getByText(/每张不超过 10 MB/)).toBeVisible()
})

test('a draft is thrown away only after a yes to what goes with it', async () => {
  answerWith({ done: true })
  ;(confirm as jest.Mock).mockResolvedValueOnce(false).mockResolvedValueOnce(true)
  show(<DiscardLink application={anApplication()} />)
  const link = screen.getByRole('button', { name: '不办了，删掉这份草稿' })
  await userEvent.click(link)
  expect(confirm).toHaveBeenCalledWith(
    expect.objectContaining({ title: '不办了？', action: '删掉草稿', isGrave: true }),
  )
  expect(call).not.toHaveBeenCalled()
  await userEvent.click(link)
  await waitFor(() => expect(call.mock.calls[0]?.[0]).toEqual(['applications', 'discard']))
})

test('the amount stands there as the policy gives it, in yuan, and is told in fen', async () => {
  const change = jest.fn()
  show(<AmountField application={anApplication({ amountFen: 500_000 })} onChange={change} />)
  expect(screen.getByText('按政策核算为 5 000 元，可以少，不能多')).toBeVisible()
  const field = screen.getByRole('textbox', { name: /核定金额（元）/ })
  expect(field).toHaveValue('5000')
  await userEvent.clear(field)
  expect(change).toHaveBeenLastCalledWith(undefined)
  await userEvent.type(field, '4800.5')
  expect(change).toHaveBeenLastCalledWith(480_050)
})

test('who never asked is told where questions will stand', async () => {
  answerWith({ items: [] })
  show(<MyQuestions />)
  expect(await screen.findByText('还没有问过')).toBeVisible()
  expect(screen.getByText('问过的和回复都会留在这里。')).toBeVisible()
})

const policy = {
  ...aStartupGrant,
  source: { title: '县里的公告', mark: 'unverifiedSource', note: '网上转载' },
  gaps: [{ what: '受理要几天', mark: 'demonstration' }],
}
const version = (number: number) => ({
  version: number,
  publishedAt: `2026-0${number}-01T02:00:00.000Z`,
  note: '金额提高',
})
const detail = { policy, versions: [version(2), version(1)], openings: 12 } as unknown as PolicyDetail

test('the source says how far it may be trusted, and what no source says', () => {
  show(<Origin detail={detail} today={TODAY} />)
  expect(screen.getByText('县里的公告（来源待核）')).toBeVisible()
  expect(screen.getByText('没有查到')).toBeVisible()
  expect(screen.getByText('· 受理要几天（示例设定）')).toBeVisible()
  expect(screen.getByText('改过 1 次，看看改了什么')).toBeVisible()
  expect(screen.getByText('已有 12 人次看过')).toBeVisible()
})

test('the outcome is one sentence, what it would bring, and never a final no', () => {
  const met = {
    verdict: 'met',
    findings: [],
    missing: [],
    conflicts: [],
    amountFen: 500_000,
  } as unknown as EvaluationView
  const { unmount } = show(<Outcome evaluation={met} detail={detail} today={TODAY} />)
  expect(screen.getByRole('heading', { name: '看起来您符合条件' })).toBeVisible()
  expect(screen.getByText(/5.000.元/)).toBeVisible()
  unmount()
  const unmet = { ...met, verdict: 'unmet', findings: [{ verdict: 'unmet', missing: [] }] } as unknown as EvaluationView
  show(<Outcome evaluation={unmet} detail={detail} today={TODAY} />)
  expect(screen.getByRole('heading', { name: '有 1 条现在对不上' })).toBeVisible()
  expect(screen.getByText(/这不是最后的决定/)).toBeVisible()
  expect(screen.queryByText(/5.000.元/)).toBeNull()
})

test('what came and what went in a part says so in words', () => {
  show(
    <ChangedPart
      changes={[
        { part: '条件', kind: 'added', after: '带动 3 人以上就业' },
        { part: '条件', kind: 'changed', before: '满一年', after: '满半年' },
      ]}
    />,
  )
  expect(screen.getByRole('heading', { name: '条件' })).toBeVisible()
  for (const words of ['新增', '带动 3 人以上就业', '以前', '满一年', '现在', '满半年'])
    expect(screen.getByText(words)).toBeVisible()
})

test('a version that changed nothing says that too, between which days', async () => {
  answerWith({ changes: [] })
  show(<Changes id='one' title='一次性创业补贴' before={version(1)} after={version(2)} today={TODAY} />)
  expect(await screen.findByText('内容没有变')).toBeVisible()
  expect(screen.getByText('金额提高')).toBeVisible()
  expect(screen.getByText(/从 .*1月1日.*的版本，改成 .*2月1日.*的版本/)).toBeVisible()
})

test('what is marked as made up is marked once', () => {
  expect(withMark('归川市创业租金补贴（示例）', 'demonstration')).toBe('归川市创业租金补贴（示例）')
  expect(withMark('营业执照', 'demonstration')).toBe('营业执照（示例设定）')
  expect(withMark('归川市创业租金补贴（示例）', 'unverifiedSource')).toBe('归川市创业租金补贴（示例）（来源待核）')
})
