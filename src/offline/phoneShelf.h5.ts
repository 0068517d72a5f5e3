import { nameOf, readName, type PhotoShelf } from './photoShelf'

const STORE = 'photos'

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('visit-photos', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

/** One transaction for one step; it is over when the database says so, and not when the request is. */
async function store<T>(mode: IDBTransactionMode, step: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction(STORE, mode)
    const isOver = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = transaction.onerror = () => reject(transaction.error)
    })
    const result = await done(step(transaction.objectStore(STORE)))
    await isOver
    return result
  } finally {
    database.close()
  }
}

const names = async () => (await store('readonly', (photos) => photos.getAllKeys())).map(String)
const nameFor = async (id: string) => (await names()).find((name) => readName(name)?.id === id)

/** The browser's own database: its other storage holds but 5 MB of text. */
export const phoneShelf: PhotoShelf = {
  list: async () => (await names()).flatMap((name) => readName(name) ?? []),
  put: async (id, sealed) => void (await store('readwrite', (photos) => photos.put(sealed, nameOf(id, sealed)))),
  async get(id) {
    const name = await nameFor(id)
    return name ? (store('readonly', (photos) => photos.get(name)) as Promise<Uint8Array | undefined>) : undefined
  },
  async remove(id) {
    const name = await nameFor(id)
    if (name) await store('readwrite', (photos) => photos.delete(name))
  },
  async lend(picture, work) {
    const path = URL.createObjectURL(new Blob([picture as Uint8Array<ArrayBuffer>]))
    return work(path).finally(() => URL.revokeObjectURL(path))
  },
}
