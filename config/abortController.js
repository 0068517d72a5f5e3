// WeChat's JavaScript has no AbortController; react-query constructs one for every query and hangs without it.
class Signal {
  constructor() {
    this.aborted = false
    this.reason = undefined
    this.listeners = new Set()
  }
  addEventListener(type, listener) {
    if (type === 'abort') this.listeners.add(listener)
  }
  removeEventListener(type, listener) {
    this.listeners.delete(listener)
  }
  throwIfAborted() {
    if (this.aborted) throw this.reason
  }
}

export class AbortController {
  constructor() {
    this.signal = new Signal()
  }
  abort(reason) {
    const { signal } = this
    if (signal.aborted) return
    signal.aborted = true
    signal.reason = reason === undefined ? new Error('AbortError') : reason
    signal.listeners.forEach((listener) => listener())
  }
}
