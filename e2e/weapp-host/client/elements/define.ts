import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { HostElement, Values } from './control'
import { kinds } from './kinds'

/** WeChat takes these on every element; a component only hears of what it declares. */
const aria = ['role', 'label', 'hidden', 'disabled', 'expanded', 'selected', 'checked', 'live', 'modal', 'valuenow']
const ariaProperty = (name: string) => `aria${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

function showAria(element: HostElement, values: Values): void {
  for (const name of aria) {
    const value = values[ariaProperty(name)]
    if (value === undefined || value === null || value === '') element.removeAttribute(`aria-${name}`)
    else element.setAttribute(`aria-${name}`, String(value))
  }
}

type Self = { data: Values; _$: { $$?: HostElement }; isAttached?: boolean }

/** Registers the built-in elements as components of the global space. */
export function defineElements(space: CodeSpace): Record<string, unknown> {
  const elements: Record<string, unknown> = {}
  for (const [tag, kind] of Object.entries(kinds)) {
    const properties = [...kind.properties, ...aria.map(ariaProperty)]
    const update = (self: Self, names: ReadonlySet<string>) => {
      const element = self._$.$$
      if (!element) return
      element.hostValues = { ...self.data }
      showAria(element, element.hostValues)
      kind.changed?.(element, element.hostValues, names)
    }
    const observe = (name: string) =>
      function (this: Self) {
        if (this.isAttached) update(this, new Set([name]))
      }
    space.componentEnv(`wx/${tag}`, ({ Component }) =>
      Component({
        properties: Object.fromEntries(properties.map((name) => [name, { type: null, value: undefined }])),
        observers: Object.fromEntries(properties.map((name) => [name, observe(name)])),
        options: { virtualHost: false },
        lifetimes: {
          attached(this: Self) {
            const element = this._$.$$
            if (!element) return
            Object.assign(element, { hostKind: kind, hostComponent: this._$ })
            kind.attached?.(element)
            this.isAttached = true
            update(this, new Set(properties.filter((name) => this.data[name] !== undefined)))
          },
        },
      }),
    )
    elements[tag] = space.getComponentSpace().getComponentByUrl(`wx/${tag}`, '')
  }
  return elements
}
