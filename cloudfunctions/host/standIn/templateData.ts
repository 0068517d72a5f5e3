/** The templates that were "approved" here: their titles and keywords, as the public library names them. */
export const templates: Record<string, { title: string; keywords: Record<string, string> }> = {
  'standin-progress': {
    title: '办理进度通知',
    keywords: { thing1: '事项名称', phrase2: '当前进度', date3: '办理日期', thing4: '说明' },
  },
  'standin-todo': {
    title: '待办提醒',
    keywords: { thing1: '事项名称', thing2: '待办内容', date3: '截止日期', thing4: '说明' },
  },
  'standin-policy': {
    title: '政策提醒',
    keywords: { thing1: '政策名称', thing2: '提醒内容', date3: '日期', thing4: '说明' },
  },
}

const length = (text: string) => [...text].length

/** The limits of WeChat's documentation, by the kind in a keyword's name. */
const rules: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) >= 1 && length(value) <= 20,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  date: (value) => /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/.test(value),
  time: (value) => /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{2}:\d{2}$/.test(value),
  amount: (value) => /^[¥￥]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
}

/** The keyword whose value WeChat would refuse with 47003, or undefined. */
export function badKeyword(templateId: string, data: Record<string, unknown>): string | undefined {
  const keywords = Object.keys(templates[templateId]?.keywords ?? {})
  return keywords.find((keyword) => {
    const entry = data[keyword] as { value?: unknown } | undefined
    const rule = rules[keyword.replace(/\d+$/, '')]
    return typeof entry?.value !== 'string' || !rule?.(entry.value)
  })
}
