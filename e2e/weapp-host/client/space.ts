import * as glassEasel from 'glass-easel'
import { CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { defineElements } from './elements/define'
import { isDisabled, tapDefault } from './elements/tapDefault'
import { markTap } from './phone/taps'
import { program, report } from './program'

// rpx in inline styles is a share of the screen's width.
const setAttribute = Element.prototype.setAttribute
Element.prototype.setAttribute = function (name, value) {
  const isSized = name === 'style' && typeof value === 'string' && value.includes('rpx')
  setAttribute.call(this, name, isSized ? value.replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))') : value)
}

// One page is seen at a time: ids stay as they are written, for style sheets and for tests.
const prepare = CodeSpace.prototype.prepareComponentOptions
CodeSpace.prototype.prepareComponentOptions = function (is, options) {
  const prepared = prepare.call(this, is, options)
  const first = prepared[0] as Record<string, unknown>
  delete first.idPrefixGenerator
  first.writeIdToDOM = true
  return prepared
}

// Taro binds every attribute of a built-in; a phone ignores those that it doesn't know.
glassEasel.addGlobalWarningListener((message: unknown) => {
  const text = String((message as { message?: string }).message ?? message)
  return /is not a valid property/.test(text) ? false : undefined
})
glassEasel.addGlobalErrorListener((error: unknown) => {
  report(error)
  return false
})

const environment = new MiniProgramEnv()
const elements = defineElements(environment.getGlobalCodeSpace())
export const space = environment.createCodeSpace('', true)
for (const [tag, component] of Object.entries(elements))
  space.getComponentSpace().setGlobalUsingComponent(tag, component)

for (const [name, config] of Object.entries(program.configs)) {
  space.addComponentStaticConfig(name, { ...config, component: program.pages.includes(name) ? undefined : true })
  // Without the fallback a bindtap on a native node would become an attribute.
  space.addCompiledTemplate(name, {
    groupList: program.templates,
    content: program.templates[name],
    fallbackListenerOnNativeNode: true,
  })
  const scope = program.scopes[name]
  if (scope) space.addStyleSheet(name, undefined, scope)
}

type Target = { $$?: HTMLElement; getBackendElement?: () => HTMLElement }
const windowBackend = new glassEasel.CurrentWindowBackendContext()
const listen = windowBackend.setListenerStats
// Only what fingers do comes from the DOM; input, change, scroll and load are fired by the elements, with WeChat's detail.
windowBackend.setListenerStats = function (element, type, ...rest) {
  if (/^(touch|transition|animation)/.test(type)) listen.call(this, element, type, ...rest)
}
export const backend = environment.associateBackend(windowBackend)
windowBackend.onEvent((target, type, detail, options) => {
  const element = (target as unknown as Target).$$ ?? (target as unknown as Target).getBackendElement?.()
  if (type === 'canceltap' || (type === 'tap' && isDisabled(element))) return undefined
  if (type === 'tap') markTap()
  const event = new glassEasel.Event(type, detail, options)
  glassEasel.Event.dispatchEvent(target as never, event)
  if (type === 'tap') tapDefault(element)
  return event.getEventBubbleStatus()
})
