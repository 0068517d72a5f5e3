import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { confirm, toast } from './dialogs.h5'

afterEach(() => {
  jest.useRealTimers()
  document.body.innerHTML = ''
})

test('what is done is told in one region that is read aloud, and is gone after a while', () => {
  jest.useFakeTimers()
  toast('已保存')
  toast('已提交')
  act(() => void jest.advanceTimersByTime(100))
  expect(screen.getAllByRole('status')).toHaveLength(1)
  expect(screen.getByRole('status')).toHaveTextContent('已提交')
  act(() => void jest.advanceTimersByTime(5000))
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

const question = { title: '撤回这件申请？', text: '撤回后这次申请就结束了。', action: '撤回', isGrave: true }

test('a question begins at the harmless answer, keeps the keyboard inside, and gives the focus back', async () => {
  document.body.innerHTML = '<button>撤回申请</button>'
  const before = screen.getByRole('button')
  before.focus()
  const answer = confirm(question)
  expect(screen.getByRole('alertdialog', { name: question.title })).toHaveTextContent(question.text)
  expect(screen.getByRole('button', { name: '先不' })).toHaveFocus()
  await userEvent.tab()
  expect(screen.getByRole('button', { name: '撤回' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(await answer).toBe(false)
  expect(before).toHaveFocus()
})

test('the button that says what happens says yes', async () => {
  const answer = confirm(question)
  await userEvent.click(screen.getByRole('button', { name: '撤回' }))
  expect(await answer).toBe(true)
  expect(screen.queryByRole('alertdialog')).toBeNull()
})
