import { render, screen } from '@testing-library/react'
import type { ApplicationView } from '@/contract/applications'
import { anApplication, underReview } from '@/testing/anApplication'
import { CaseCard } from './CaseCard'

const { legal } = anApplication(underReview).clocks
const late = legal && { ...legal, used: 9, daysLeft: -2, isOverdue: true }

function show(changes: Partial<ApplicationView>, clock: typeof legal) {
  const { id, title, status, statusWords, headline, todo } = anApplication({ ...underReview, ...changes })
  const card = { id, title, status, statusWords, headline, todo, legal: clock, updatedAt: '2026-11-20T02:00:00.000Z' }
  render(<CaseCard card={{ ...card, applicantName: '周小满', divisionName: '柳树村' }} onOpen={jest.fn()} />)
}

test('what is late now is marked so', () => {
  show({}, late)
  expect(screen.getByText('正在审核')).toHaveClass('k-tag--warm')
})

test('what was late once, and is paid and closed, alarms nobody', () => {
  show({ status: 'closed', statusWords: '已办结', headline: '已办结' }, late && { ...late, state: 'stopped' })
  expect(screen.getByText('已办结')).toHaveClass('k-tag--brand')
})

test('where it stands is said once, and then with whom it is', () => {
  show({ status: 'payable', statusWords: '等待拨付', headline: '等待拨付 · 县财政局' }, undefined)
  expect(screen.getByText('等待拨付')).toBeVisible()
  expect(screen.getByText('县财政局')).toBeVisible()
  expect(screen.queryByText('等待拨付 · 县财政局')).toBeNull()
})
