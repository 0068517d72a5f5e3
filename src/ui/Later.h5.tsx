import type { ReactNode } from 'react'

/** A browser draws a long page in one go. */
export const Later = ({ children }: { children: ReactNode }) => <>{children}</>
