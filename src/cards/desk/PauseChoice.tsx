import type { ApplicationView } from '@/contract/applications'
import { Choice } from '@/ui/Choice'

type Props = { application: ApplicationView; value: string | undefined; onChange: (key: string) => void }

/** Only what the programme names, with its source, stops the clock. */
export function PauseChoice({ application, value, onChange }: Props) {
  const options = application.pauses.map(({ key, words, source }) => ({
    value: key,
    label: words,
    detail: `依据：${source}`,
  }))
  return <Choice label='因为什么暂停' options={options} value={value} onChange={onChange} />
}
