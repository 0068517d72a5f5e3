let isTapping = false

/** Marks what follows at once upon a tap: WeChat lets some calls through only there. */
export function markTap(): void {
  isTapping = true
  setTimeout(() => (isTapping = false), 0)
}

export const isWithinTap = (): boolean => isTapping
