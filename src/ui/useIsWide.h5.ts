import { useSyncExternalStore } from 'react'

const query = '(min-width: 1024px)'

function subscribe(listener: () => void) {
  const media = window.matchMedia(query)
  media.addListener(listener) // Safari before 14 has no addEventListener here
  return () => media.removeListener(listener)
}

/** Whether there is room for two columns. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
