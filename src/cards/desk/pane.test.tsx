import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import type { ApplicationCard, ApplicationView } from '@/contract/applications'
import { anApplication, filled, underReview } from '@/testing/anApplication'
import { Desk } from './Desk'
import { PayFirst } from './PayFirst'
import { SameAccount } from './SameAccount'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
jest.mock('@/ui/useIsWide', () => ({ useIsWide: () => true }))
jest.mock('./useListKeys', () => jest.requireActual('./useListKeys.h5'))
jest.mock('./inView', () => jest.requireActual('./inView.h5'))

const grants = [{ role: 'reviewer', divisionCode: '990101' }]
const session = { grants, installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
const counts = { overdue: 0, dueSoon: 0, total: 2 }
const sun = 'sun'
const huang = 'huang'
const names: Record<string, string> = { [sun]: '孙有福', [huang]: '黄卫东' }

const view = (id: string): ApplicationView =>
  anApplication({ ...underReview, id, applicantName: names[id], isMine: false, actions: ['approve'] })
const card = (id: string): ApplicationCard => {
  const { title, status, statusWords, headline, todo, divisionName, applicantName } = view(id)
  return {
    id,
    title,
    status,
    statusWords,
    headline,
    todo,
    divisionName,
    applicantName,
    updatedAt: '2026-11-20T02:00:00Z',
  }
}

/** A desk with two cases, from which goes what is decided. */
function open() {
  let waiting = [sun, huang]
  const replies: Record<string, (input: { id: string }) => object> = {
    'session.get': () => session,
    'applications.desk': () => ({ items: waiting.map(card), counts }),
    'applications.get': ({ id }) => view(id),
    'applications.advance': ({ id }) => {
      waiting = waiting.filter((one) => one !== id)
      return view(id)
    },
  }
  ;(transport.call as jest.Mock).mockImplementation(async (path: string[], input: { id: string }) => ({
    ok: true,
    json: replies[path.join('.')]?.(input) ?? {},
  }))
  render(
    <QueryClientProvider client={queryClient}>
      <Desk />
    </QueryClientProvider>,
  )
}

const seen = jest.fn()
beforeEach(() => {
  queryClient.clear()
  seen.mockReset()
  Element.prototype.scrollIntoView = function scroll(this: Element) {
    seen(this.textContent)
  }
})

test('the pane says whose case it is, and so do the buttons and the sheet', async () => {
  open()
  expect(await screen.findByRole('heading', { name: '孙有福 · 一次性创业补贴' })).toBeVisible()
  expect(screen.getByRole('heading', { name: '办理孙有福的申请' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '批准' }))
  const sheet = screen.getByRole('dialog', { name: '批准：孙有福' })
  expect(within(sheet).getByText('孙有福申请的“一次性创业补贴”，990101-2026-000123')).toBeVisible()
})

test('j goes to the next case: its row is marked and scrolled into view', async () => {
  open()
  await screen.findByRole('heading', { name: '孙有福 · 一次性创业补贴' })
  await userEvent.keyboard('j')
  expect(await screen.findByRole('heading', { name: '黄卫东 · 一次性创业补贴' })).toBeVisible()
  expect(seen).toHaveBeenCalledWith(expect.stringContaining('黄卫东'))
  const [row, ...others] = Array.from(
    document.querySelectorAll('[aria-current="true"], [aria-selected="true"]'),
  ).filter((one) => one.classList.contains('k-card'))
  expect(row).toHaveTextContent('黄卫东')
  expect(others).toEqual([])
})

test('after a decision the desk says what was done, and whose case it shows now', async () => {
  open()
  await userEvent.click(await screen.findByRole('button', { name: '批准' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '批准' }))
  expect(await screen.findByText('孙有福的申请已批准，接下来是黄卫东的。')).toBeVisible()
  expect(await screen.findByRole('heading', { name: '黄卫东 · 一次性创业补贴' })).toBeVisible()
  await userEvent.keyboard('k')
  expect(screen.queryByText(/接下来是/)).toBeNull()
})

test('who pays reads first who gets how much, and where', () => {
  const answers = { ...filled, accountHolder: '孙有福', accountBank: '清河农商行' }
  const { rerender } = render(<PayFirst application={{ ...view(sun), answers, actions: ['orderPayment'] }} />)
  expect(screen.getByText('孙有福')).toBeVisible()
  expect(screen.getByText('5 000 元')).toBeVisible()
  expect(screen.getByText('6222 0212 3456 7890 128')).toBeVisible()
  expect(screen.getByText('开户银行')).toBeVisible()
  expect(screen.getByText('清河农商行')).toBeVisible()
  rerender(<PayFirst application={{ ...view(sun), answers, actions: ['approve'] }} />)
  expect(screen.queryByText('5 000 元')).toBeNull()
})

test('an account that somebody else’s case has is told with that case’s number, and nothing where there is none', () => {
  const { rerender } = render(<SameAccount application={{ ...view(sun), sameAccount: ['990101-2026-000007'] }} />)
  expect(screen.getByText(/别人的申请也用过：990101-2026-000007。/)).toBeVisible()
  rerender(<SameAccount application={view(sun)} />)
  expect(screen.queryByText(/别人的申请也用过/)).toBeNull()
})
