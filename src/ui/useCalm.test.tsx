import { act, fireEvent, render, screen } from '@testing-library/react'
import { Button } from './Button'
import { useCalm } from './useCalm'

jest.unmock('./useCalm')
beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const pressed = jest.fn()
function Step({ name }: { name: string }) {
  return (
    <Button isHeld={!useCalm(name)} onClick={() => pressed(name)}>
      下一步
    </Button>
  )
}
const tap = () => fireEvent.click(screen.getByRole('button'), { detail: 1 })
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms))

test('a tap that comes right after another step has come under the finger is let go, and nothing looks different', () => {
  const { rerender } = render(<Step name='one' />)
  const look = screen.getByRole('button').className
  tap()
  wait(399)
  tap()
  expect(pressed).not.toHaveBeenCalled()
  wait(1)
  tap()
  expect(pressed.mock.calls).toEqual([['one']])
  rerender(<Step name='two' />)
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByRole('button').className).toBe(look)
  tap()
  expect(pressed).toHaveBeenCalledTimes(1)
  wait(400)
  tap()
  expect(pressed.mock.calls).toEqual([['one'], ['two']])
})
