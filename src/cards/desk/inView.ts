/** A phone shows one thing at a time: there is no list beside the case to keep up with it. */
export const inView: (id: string) => void = () => undefined
