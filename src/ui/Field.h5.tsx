import type { ReactNode } from 'react'
import type { FieldProps } from './Field'

type Props = FieldProps & { children: ReactNode; isGroup?: boolean }

/** A label around one control, or a fieldset around several. */
export function Field({ label, help, problem, warning, isRequired, isGroup, children }: Props) {
  const Outer = isGroup ? 'fieldset' : 'label'
  const Title = isGroup ? 'legend' : 'span'
  return (
    <Outer className='k-field'>
      <Title className='k-field__label'>
        {label}
        {isRequired === false && <span className='k-field__optional'>可不填</span>}
      </Title>
      {children}
      {help && <span className='k-field__help'>{help}</span>}
      {warning && (
        <span className='k-field__warning' role='status'>
          {warning}
        </span>
      )}
      {problem && (
        <span className='k-field__problem' role='alert'>
          {problem}
        </span>
      )}
    </Outer>
  )
}
