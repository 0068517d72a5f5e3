/** A phone's screen reader begins at the top of what is new by itself. */
export const useFocusNext: (stepKey: string) => void = () => undefined
