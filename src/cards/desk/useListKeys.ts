export type ListKeys = { move: (by: 1 | -1) => void; open: () => void; help: () => void }

/** A phone has no keys. */
export const useListKeys: (keys: ListKeys) => void = () => undefined
