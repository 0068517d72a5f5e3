import { act, render, screen } from '@testing-library/react'
import { Screen } from './Screen'

jest.unmock('./useCalm')
beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('a page that has just opened lets the tap go that was meant for the page before it', () => {
  render(<Screen title='首页'>今天</Screen>)
  const root = screen.getByText('今天').closest('.k-screen')
  expect(root).toHaveClass('k-screen--held')
  act(() => jest.advanceTimersByTime(399))
  expect(root).toHaveClass('k-screen--held')
  act(() => jest.advanceTimersByTime(1))
  expect(root).not.toHaveClass('k-screen--held')
})
