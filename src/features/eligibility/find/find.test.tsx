import { render, screen } from '@testing-library/react'
import { openCheck, openPolicy } from '@/cards/routes'
import type { PolicyDetail } from '@/contract/policies'
import type { PolicyEvaluation } from '@/domain/eligibility/check'
import { FoundList } from './FoundList'

jest.mock('@/cards/routes', () => ({
  openAsk: jest.fn(),
  openCheck: jest.fn(),
  openPolicies: jest.fn(),
  openPolicy: jest.fn(),
}))

type Standing = Partial<PolicyEvaluation> & Pick<PolicyEvaluation, 'verdict'>
const found = (title: string, standing: Standing) => ({
  detail: { policy: { id: title, title, headline: '5 000 元，一次' } } as PolicyDetail,
  evaluation: { missing: [], ...standing } as unknown as PolicyEvaluation,
})
const show = (...all: ReturnType<typeof found>[]) =>
  render(<FoundList found={all} today='2026-11-23' onAgain={() => undefined} />)
const rowOf = (title: string) => screen.getByRole('button', { name: new RegExp(`^${title}`) })

test('what is unclear says which answer is missing, in the words of the question, and a tap asks it', () => {
  show(
    found('贷款', { verdict: 'unknown', missing: ['isLaborDispatch'] }),
    found('租金', { verdict: 'unknown', missing: ['employees', 'ownsPremises'] }),
  )
  expect(rowOf('贷款')).toHaveTextContent(/ 还没回答：是劳务派遣单位吗？$/)
  expect(rowOf('租金')).toHaveTextContent(/ 还有 2 个问题没回答，比如：现在一共有几名员工（不含您本人）？$/)
  rowOf('贷款').click()
  expect(jest.mocked(openCheck).mock.calls).toEqual([['贷款']])
})

test('what fits, and what only waits for a day, opens the policy', () => {
  show(found('补贴', { verdict: 'met' }), found('网店', { verdict: 'unmet', earliest: '2027-03-01' }))
  expect(screen.getByText('有 1 项看起来您符合')).toBeVisible()
  expect(rowOf('补贴')).toHaveTextContent(/一次$/)
  expect(rowOf('网店')).toHaveTextContent(/ 2027年3月1日（周一）起可以$/)
  rowOf('补贴').click()
  rowOf('网店').click()
  expect(jest.mocked(openPolicy).mock.calls).toEqual([['补贴'], ['网店']])
})
