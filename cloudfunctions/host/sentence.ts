/** An error whose message alone tells a person at the terminal what to do. */
export function sentence(text: string, cause?: unknown): Error {
  return Object.assign(new Error(text, { cause }), { name: 'Sentence' })
}

/** What the terminal shows of an error: the sentence, or for a fault of ours all there is. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'Sentence' ? error.message : String(error.stack)
}
