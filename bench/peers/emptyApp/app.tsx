import type { PropsWithChildren } from 'react'

/** The least that Taro and React can be: what every app carries. */
export default function App({ children }: PropsWithChildren) {
  return children
}
