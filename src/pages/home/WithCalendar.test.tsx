import { render, screen } from '@testing-library/react'
import { WithCalendar } from './WithCalendar'

test('a year that is missing is said, with what to do', () => {
  render(<WithCalendar year={2027}>待办</WithCalendar>)
  expect(screen.getByText('2027 年的放假安排还没有录入')).toBeTruthy()
  expect(screen.getByText(/《系统管理员怎么装》/)).toBeTruthy()
  expect(screen.getByText('待办')).toBeTruthy()
})

test('otherwise nothing is said of it', () => {
  render(<WithCalendar>待办</WithCalendar>)
  expect(screen.queryByText(/放假安排/)).toBeNull()
  expect(screen.getByText('待办')).toBeTruthy()
})
