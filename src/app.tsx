import './polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { queryClient } from '@/api/hooks'
import { fillRandomPool } from '@/api/randomBytes'
import { readAgainWhenOnline } from '@/api/readAgain'
import './app.scss'

fillRandomPool()
readAgainWhenOnline()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
