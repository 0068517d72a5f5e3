/* global window */
// `globalThis` came with Chrome 71 and iOS 12.2; react-query asks it for `Deno` and `document` before anything else.
export const globalScope = typeof window === 'object' ? window : {}
