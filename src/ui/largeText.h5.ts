/** A browser's standard text is 16 px as well. */
const LARGE_TEXT = 20

/** Whether the person has asked their browser for large text. */
export function hasLargeText(): boolean {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) >= LARGE_TEXT
}
