/** A phone is never wide. */
export const useIsWide = () => false
