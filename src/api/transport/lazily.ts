import type { Transport } from './types'

/** A transport that is loaded with the first call; what could not be loaded is tried again with the next one. */
export function lazily(load: () => Promise<Transport>): Transport {
  let loading: Promise<Transport> | undefined
  const loaded = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  return {
    call: async (path, input) => (await loaded()).call(path, input),
    upload: async (to, filePath, onProgress) => (await loaded()).upload(to, filePath, onProgress),
  }
}
