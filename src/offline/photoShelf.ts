/** A photo as it lies on the phone: closed, under its id. `bytes` is how much room it takes. */
export type HeldPhoto = { id: string; bytes: number }

/** Where the phone keeps photos, which are too large for the drawer. Every write is whole or not at all. */
export type PhotoShelf = {
  list: () => Promise<HeldPhoto[]>
  /** Rejects where there is no room. */
  put: (id: string, sealed: Uint8Array) => Promise<void>
  get: (id: string) => Promise<Uint8Array | undefined>
  remove: (id: string) => Promise<void>
  /** Lays the picture open where an upload finds it, for as long as that takes. */
  lend: <T>(picture: Uint8Array, work: (path: string) => Promise<T>) => Promise<T>
}

const NAME = /^([0-9a-f-]{36})\.(\d+)$/

/** How much room it takes stands in its name, so that nothing has to be opened to know. */
export const nameOf = (id: string, sealed: Uint8Array): string => `${id}.${sealed.length}`

export function readName(name: string): HeldPhoto | undefined {
  const [, id, bytes] = NAME.exec(name) ?? []
  return id && bytes ? { id, bytes: Number(bytes) } : undefined
}

/** The key of what lies there is gone. */
export async function clearShelf(shelf: PhotoShelf): Promise<void> {
  for (const { id } of await shelf.list()) await shelf.remove(id)
}
