import { Event } from 'glass-easel'
import type { Definition } from './program'

type Node = { id?: string; dataset?: Definition; $$?: HTMLElement; _$?: { $$?: HTMLElement } } | null | undefined
type Finger = { identifier: number; pageX: number; pageY: number; clientX: number; clientY: number }

const began = performance.now()

function describe(node: Node) {
  const element = node?.$$ ?? node?._$?.$$
  return {
    id: node?.id ?? '',
    dataset: { ...node?.dataset },
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  }
}

const finger = ({ identifier, pageX, pageY, clientX, clientY }: Finger) => ({
  identifier,
  pageX,
  pageY,
  clientX,
  clientY,
  force: 1,
})

function fingersOf(event: Event<unknown>) {
  const original = event.getOriginalEvent() as
    { changedTouches?: Finger[]; pageX?: number; pageY?: number; clientX?: number; clientY?: number } | undefined
  if (original?.changedTouches) return [...original.changedTouches].map(finger)
  const { pageX = 0, pageY = 0, clientX = 0, clientY = 0 } = original ?? {}
  return original ? [finger({ identifier: 0, pageX, pageY, clientX, clientY })] : []
}

/** The event as the program's code gets it on a phone: a plain object. */
function phoneEvent(event: Event<unknown>): Definition {
  const isTouch = /^(touch|tap|longpress|canceltap)/.test(event.type)
  const fingers = isTouch ? fingersOf(event) : []
  const detail = isTouch
    ? { x: fingers[0]?.pageX ?? 0, y: fingers[0]?.pageY ?? 0 }
    : JSON.parse(JSON.stringify(event.detail ?? {}))
  const { target, currentTarget, mark } = event as unknown as { target: Node; currentTarget: Node; mark: Definition }
  return {
    type: event.type,
    timeStamp: Math.round(performance.now() - began),
    target: describe(target),
    currentTarget: describe(currentTarget),
    mark: mark ?? {},
    detail,
    touches: /touchend|touchcancel/.test(event.type) ? [] : fingers,
    changedTouches: fingers,
  }
}

function wrapped(run: (...values: unknown[]) => unknown) {
  return function (this: unknown, first: unknown, ...rest: unknown[]) {
    return run.call(this, first instanceof Event ? phoneEvent(first) : first, ...rest)
  }
}

/** A page's or component's definition whose methods hear phone events. */
export function withPhoneEvents(definition: Definition): Definition {
  const copy: Definition = {}
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value === 'function') copy[name] = wrapped(value as () => unknown)
    else copy[name] = name === 'methods' ? withPhoneEvents(value as Definition) : value
  }
  return copy
}
