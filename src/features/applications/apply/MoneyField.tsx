import { useState } from 'react'
import type { Answers } from '@/contract/applications'
import { TextField, type TextFieldProps } from '@/ui/TextField'

type Props = Pick<TextFieldProps, 'label' | 'help' | 'problem' | 'isRequired'> & {
  fen: Answers[string] | undefined
  onChange: (fen: number | '') => void
}

const yuanOf = (fen: Props['fen']) => (typeof fen === 'number' ? String(fen / 100) : '')
const fenOf = (yuan: string) => (yuan ? Math.round(Number(yuan) * 100) : '')
const clean = (text: string) => /^\d*(\.\d{0,2})?/.exec(text)?.[0] ?? ''

/** Asked in yuan, kept in fen. What is typed stands as typed, so that `12.` can become `12.50`. */
export function MoneyField({ fen, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(() => yuanOf(fen))
  const shown = fenOf(typed) === (fen ?? '') ? typed : yuanOf(fen)
  const type = (text: string) => {
    setTyped(clean(text))
    onChange(fenOf(clean(text)))
  }
  return (
    <TextField {...field} label={`${field.label}（元）`} kind='decimal' value={shown} onChange={type} maxLength={12} />
  )
}
