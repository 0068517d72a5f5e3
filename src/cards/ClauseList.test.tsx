import { render, screen } from '@testing-library/react'
import type { Finding } from '@/domain/eligibility/evaluate'
import { ClauseList } from './ClauseList'

const findings: Finding[] = [
  { clause: 'a', words: '首次创业', verdict: 'met', source: '第一条', missing: [], because: ['首次创业：是'] },
  {
    clause: 'b',
    words: '登记满 6 个月',
    verdict: 'unmet',
    source: '第二条',
    mark: 'demonstration',
    missing: [],
    because: ['登记注册日期：2026-09-01'],
    earliest: '2027-03-01',
  },
  { clause: 'c', words: '带动 3 人就业', verdict: 'unknown', source: '第三条', missing: ['employees'], because: [] },
]

test('every clause has a word, the facts it was decided by, and the day on which it will be met', () => {
  render(<ClauseList findings={findings} today='2026-11-23' />)
  const [unmet, unknown, met] = screen.getAllByRole('listitem')
  expect(met).toHaveTextContent(/^符合首次创业首次创业：是$/)
  expect(unmet).toHaveTextContent('不符合')
  expect(unmet).toHaveTextContent('2027年3月1日（周一）起就符合这一条')
  expect(unknown).toHaveTextContent(/^还不清楚带动 3 人就业$/)
})

test('one source for all of them is said once', () => {
  render(
    <ClauseList
      findings={findings.map((one) => ({ ...one, source: '第一条', mark: undefined }))}
      today='2026-11-23'
      isProof
    />,
  )
  expect(screen.getAllByText(/依据/)).toHaveLength(1)
  expect(screen.getByText('以上各条依据：第一条')).toBeVisible()
})

test('as a proof it says also where it stands written, how far that may be trusted, and what is still to be known', () => {
  render(<ClauseList findings={findings} today='2026-11-23' isProof />)
  const [unmet, unknown, met] = screen.getAllByRole('listitem')
  expect(met).toHaveTextContent('依据：第一条')
  expect(unmet).toHaveTextContent('依据：第二条（示例设定）')
  expect(unknown).toHaveTextContent('还没回答：现在一共有几名员工（不含您本人）？')
})
