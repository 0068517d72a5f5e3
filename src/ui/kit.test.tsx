import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { Button } from './Button'
import { Choice } from './Choice'
import { Choices } from './Choices'
import { Sheet } from './Sheet'
import { TextField } from './TextField'
import { VerdictMark } from './VerdictMark'

test('a button says what happens, and not while it is busy', async () => {
  const press = jest.fn()
  const { rerender } = render(<Button onClick={press}>提交申请</Button>)
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }))
  rerender(
    <Button onClick={press} isBusy>
      提交申请
    </Button>,
  )
  await userEvent.click(screen.getByRole('button'))
  expect(press).toHaveBeenCalledTimes(1)
})

test('a field tells its problem in words', async () => {
  const change = jest.fn()
  render(<TextField label='手机号' kind='phone' value='' onChange={change} problem='手机号应为 11 位数字' />)
  expect(screen.getByRole('alert')).toHaveTextContent('11 位')
  await userEvent.type(screen.getByRole('textbox'), '1')
  expect(change).toHaveBeenCalledWith('1')
})

const sexes = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
]

test('a choice holds one, choices hold any', async () => {
  const Both = () => {
    const [one, setOne] = useState<string>()
    const [many, setMany] = useState<string[]>(['male'])
    return (
      <>
        <Choice label='一个' options={sexes} value={one} onChange={setOne} />
        <Choices label='几个' options={sexes} value={many} onChange={setMany} />
      </>
    )
  }
  render(<Both />)
  await userEvent.click(screen.getByRole('radio', { name: '女' }))
  expect(screen.getByRole('radio', { name: '女' })).toBeChecked()
  await userEvent.click(screen.getByRole('checkbox', { name: '女' }))
  expect(screen.getByRole('checkbox', { name: '男' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: '女' })).toBeChecked()
})

test('a sheet is a dialog with a way out', async () => {
  const close = jest.fn()
  render(
    <Sheet isOpen title='提交前再看一遍' onClose={close}>
      内容
    </Sheet>,
  )
  expect(screen.getByRole('dialog', { name: '提交前再看一遍' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(close).toHaveBeenCalled()
})

test('a verdict is a word, never a colour alone', () => {
  render(<VerdictMark verdict='unknown' />)
  expect(screen.getByText('还不清楚')).toBeVisible()
})
