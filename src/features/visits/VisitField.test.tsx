import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { VisitField } from './VisitField'

const question = {
  key: 'hukouDivision',
  kind: 'division',
  label: '户籍',
  question: '您的户口在哪里？',
  isRequired: false,
} as const
const show = (answer: string | undefined, onChange: (answer: unknown) => void = jest.fn()) =>
  render(
    <VisitField
      question={question}
      answer={answer}
      onChange={onChange}
      today='2026-11-23'
      village={{ code: '990101001001', name: '柳树村' }}
    />,
  )

test('nothing is said of a place that nobody was asked about', async () => {
  const onChange = jest.fn()
  show(undefined, onChange)
  for (const option of screen.getAllByRole('radio')) expect(option).not.toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: '不在本村，先不填' }))
  expect(onChange).toHaveBeenCalledWith('')
})

test('that somebody isn’t of the village stays said', () => {
  show('')
  expect(screen.getByRole('radio', { name: '不在本村，先不填' })).toBeChecked()
})
