import { noteAgreement } from '../wx/privacy'
import { openPicker } from './picker'
import { fire, isTrue, textOf, type ElementKind, type HostElement, type Values } from './control'

const fieldProperties = [
  'value',
  'type',
  'password',
  'placeholder',
  'disabled',
  'maxlength',
  'focus',
  'name',
  'autoHeight',
  'placeholderClass',
  'confirmType',
]

function field(tag: 'input' | 'textarea'): ElementKind {
  return {
    properties: fieldProperties,
    attached(element) {
      const inner = element.appendChild(document.createElement(tag))
      element.hostInner = inner
      inner.addEventListener('input', () =>
        fire(element, 'input', { value: inner.value, cursor: inner.selectionStart ?? 0 }),
      )
      inner.addEventListener('focus', () => fire(element, 'focus', { value: inner.value, height: 0 }))
      inner.addEventListener('blur', () => fire(element, 'blur', { value: inner.value }))
    },
    changed(element, values, names) {
      const inner = element.hostInner as HTMLInputElement
      inner.placeholder = textOf(values.placeholder)
      inner.dataset.placeholder = textOf(values.placeholderClass)
      inner.disabled = isTrue(values.disabled)
      const limit = Number(values.maxlength ?? 140)
      if (limit >= 0) inner.maxLength = limit
      if (names.has('value') && textOf(values.value) !== inner.value) inner.value = textOf(values.value)
    },
    tapped: (element) => element.hostInner?.focus(),
  }
}

const fits: Values = { aspectFit: 'contain', aspectFill: 'cover', widthFix: 'fill', scaleToFill: 'fill' }

const image: ElementKind = {
  properties: ['src', 'mode', 'lazyLoad'],
  attached(element) {
    const inner = element.appendChild(document.createElement('img'))
    element.hostInner = inner
    inner.addEventListener('load', () =>
      fire(element, 'load', { width: inner.naturalWidth, height: inner.naturalHeight }),
    )
    inner.addEventListener('error', () => fire(element, 'error', { errMsg: 'GET error' }))
  },
  changed(element, values, names) {
    const inner = element.hostInner as HTMLImageElement
    inner.style.objectFit = textOf(fits[textOf(values.mode)]) || 'fill'
    if (names.has('src') && values.src) inner.src = textOf(values.src)
  },
}

function turn(element: HostElement, isOn: boolean) {
  element.setAttribute('aria-checked', String(isOn))
}

const toggle: ElementKind = {
  properties: ['checked', 'disabled', 'color', 'type', 'name'],
  attached: (element) => element.setAttribute('role', 'switch'),
  changed(element, values, names) {
    if (names.has('checked')) turn(element, isTrue(values.checked))
  },
  tapped(element) {
    const isOn = element.getAttribute('aria-checked') !== 'true'
    turn(element, isOn)
    fire(element, 'change', { value: isOn })
  },
}

const scrollView: ElementKind = {
  properties: ['scrollX', 'scrollY', 'scrollTop', 'lowerThreshold'],
  attached(element) {
    element.addEventListener('scroll', () => {
      const isLow = element.scrollTop + element.clientHeight >= element.scrollHeight - 50
      fire(element, isLow ? 'scrolltolower' : 'scroll', {
        scrollTop: element.scrollTop,
        scrollLeft: element.scrollLeft,
      })
    })
  },
  changed(element, values) {
    element.style.overflowX = isTrue(values.scrollX) ? 'auto' : 'hidden'
    element.style.overflowY = isTrue(values.scrollY) ? 'auto' : 'hidden'
  },
}

/** What WeChat does itself when a button with an open-type is tapped. */
function openByType(element: HostElement) {
  if (element.hostValues?.openType !== 'agreePrivacyAuthorization') return
  noteAgreement(element.id)
  fire(element, 'agreeprivacyauthorization', {})
}

/** The built-in elements that do something; any other tag only holds its children. */
export const kinds: Record<string, ElementKind> = {
  'wx-button': {
    properties: ['size', 'type', 'plain', 'disabled', 'loading', 'formType', 'openType', 'hoverClass'],
    attached: (element) => element.setAttribute('role', 'button'),
    changed: (element, values) => element.toggleAttribute('data-disabled', isTrue(values.disabled)),
    tapped: openByType,
  },
  'wx-input': field('input'),
  'wx-textarea': field('textarea'),
  'wx-image': image,
  'wx-switch': toggle,
  'wx-scroll-view': scrollView,
  'wx-picker': {
    properties: ['mode', 'disabled', 'range', 'rangeKey', 'value', 'start', 'end', 'fields', 'name'],
    changed: (element, values) => element.toggleAttribute('data-disabled', isTrue(values.disabled)),
    tapped: openPicker,
  },
}
