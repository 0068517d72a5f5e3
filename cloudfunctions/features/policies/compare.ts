import type { PolicyChange } from '../../../src/contract/policies'
import { changesBetween } from '../../../src/domain/policies/changes'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import { parseMarkdown, plainText } from './markdown'
import { textRuns } from './textRuns'

/** The readable difference between two versions: line by line, then the text with what went and came in it. */
export function compareVersions(before: Policy, after: Policy): PolicyChange[] {
  return [...changesBetween(before, after), ...textChange('简介', before.summary, after.summary), ...bodyChange()]

  function bodyChange() {
    return textChange('正文', plainText(parseMarkdown(before.text)), plainText(parseMarkdown(after.text)))
  }
}

function textChange(part: string, before: string, after: string): PolicyChange[] {
  return before === after ? [] : [{ part, kind: 'changed', before, after, runs: textRuns(before, after) }]
}
