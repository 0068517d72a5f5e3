import { diffWordsWithSpace } from 'diff'

export type TextRun = { kind: 'same' | 'added' | 'removed'; text: string }

/** Two texts that have hardly anything in common are shown one after the other. */
const MOST_EDITS = 600
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What stayed, went and came between two texts, by words: Chinese has no spaces, so a dictionary finds them. */
export function textRuns(before: string, after: string): TextRun[] {
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: words, maxEditLength: MOST_EDITS })
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
