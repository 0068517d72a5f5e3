import type { ApplicationView, MoveInput } from '@/contract/applications'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'

export type Items = NonNullable<MoveInput['items']>
type Documents = ApplicationView['documents']
type Props = { documents: Documents; value: Items; onChange: (items: Items) => void }

const MOST_WORDS = 10

/** What is missing stands in the notice from the start. */
export const missingItems = (documents: Documents): Items =>
  documents.filter(({ isMissing }) => isMissing).map((document) => itemOf(document))

function itemOf({ spec, isMissing }: Documents[number]): Items[number] {
  return { documentKey: spec.key, words: `${isMissing ? '缺' : '需重新提供'}：${spec.name}` }
}

/** Everything that is missing or wrong, at once: documents are ticked, what is wrong is said in words. */
export function NoticeItems({ documents, value, onChange }: Props) {
  const ticked = value.flatMap(({ documentKey }) => documentKey ?? [])
  const words = value.filter(({ documentKey }) => !documentKey)
  const ofDocuments = (keys: string[]) => documents.filter(({ spec }) => keys.includes(spec.key)).map(itemOf)
  const rewrite = (line: number, text: string) => words.map((item, index) => (index === line ? { words: text } : item))
  const options = documents.map(({ spec, isMissing, pages }) => ({
    value: spec.key,
    label: spec.name,
    detail: isMissing ? '还没有交' : pages.length ? `已交 ${pages.length} 页` : '没有交（不是必须）',
  }))
  return (
    <Stack gap={4}>
      <Choices
        label='要补、要换的材料'
        options={options}
        value={ticked}
        onChange={(keys) => onChange([...ofDocuments(keys), ...words])}
      />
      {words.map((item, line) => (
        <TextField
          key={line}
          label={`要改正的（${line + 1}）`}
          value={item.words}
          maxLength={300}
          placeholder='如：营业执照照片不清楚，看不清注册日期'
          onChange={(text) => onChange([...ofDocuments(ticked), ...rewrite(line, text)])}
        />
      ))}
      {words.length < MOST_WORDS && (
        <Button tone='quiet' isSmall icon='plus' onClick={() => onChange([...value, { words: '' }])}>
          加一条要改正的
        </Button>
      )}
    </Stack>
  )
}
