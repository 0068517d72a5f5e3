/** Where a line stands on the page. */
export const linePlace = (line: number) => `roll-line-${line}`

/** A phone has no keys. */
export const focusAfter: (line: number) => void = () => undefined
export const focusLine: (line: number) => void = () => undefined
export const useLineKeys: (isOn: boolean) => void = () => undefined
