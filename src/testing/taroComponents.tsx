import { createElement, forwardRef, type ChangeEvent, type ReactNode } from 'react'

// Light doubles of Taro's components: HTML with Taro-shaped events ({ detail: { value } }).
type Props = Record<string, unknown> & { children?: ReactNode }

function attributes({
  'aria-role': role,
  hoverClass,
  catchMove,
  openType,
  formType,
  autoHeight,
  ...rest
}: Props): Props {
  return { ...rest, role: rest.role ?? role }
}

const box = (tag: string) =>
  forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...attributes(props), ref }))
export const View = box('div')
export const Text = box('span')
export const ScrollView = box('div')
export const Label = box('label')
export const Form = box('form')
export const Block = box('div')

export const Image = forwardRef<HTMLImageElement, Props>(({ mode, lazyLoad, ...props }, ref) =>
  createElement('img', { ...attributes(props), ref }),
)

/** A tap on a button that agrees to the privacy guide tells of it by an event of its own. */
export const Button = forwardRef<HTMLButtonElement, Props>(({ openType, onAgreePrivacyAuthorization, ...props }, ref) =>
  createElement('button', {
    ...attributes(props),
    type: 'button',
    ref,
    ...(openType === 'agreePrivacyAuthorization' && { onClick: onAgreePrivacyAuthorization }),
  }),
)

const field = (tag: 'input' | 'textarea') =>
  forwardRef<HTMLElement, Props>(({ onInput, onConfirm, maxlength, type, password, value, ...props }, ref) =>
    createElement(tag, {
      ...attributes(props),
      ref,
      maxLength: maxlength,
      type: tag === 'input' ? (password ? 'password' : 'text') : undefined,
      value: value ?? '',
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        (onInput as (event: object) => void)?.({ detail: { value: event.target.value } }),
      onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && (onConfirm as (() => void) | undefined)?.(),
    }),
  )
export const Input = field('input')
export const Textarea = field('textarea')

type PickerProps = {
  mode?: string
  range?: string[]
  value?: number | string
  onChange?: (event: object) => void
  children?: ReactNode
  'aria-label'?: string
}

export const Picker = ({ mode, range = [], value, onChange, children, 'aria-label': label }: PickerProps) => {
  const change = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    onChange?.({ detail: { value: event.target.value } })
  if (mode === 'date')
    return createElement(
      'div',
      {},
      children,
      createElement('input', { 'aria-label': label, type: 'date', value, onChange: change }),
    )
  const options = range.map((text, index) => createElement('option', { key: index, value: index }, text))
  return createElement(
    'div',
    {},
    children,
    createElement('select', { 'aria-label': label, value, onChange: change }, options),
  )
}

type SwitchProps = { checked?: boolean; onChange?: (event: object) => void; 'aria-label'?: string }
export const Switch = ({ checked, onChange, 'aria-label': label }: SwitchProps) =>
  createElement('input', {
    type: 'checkbox',
    role: 'switch',
    'aria-label': label,
    checked,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange?.({ detail: { value: event.target.checked } }),
  })
