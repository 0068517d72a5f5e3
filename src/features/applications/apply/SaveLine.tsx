import { Text } from '@tarojs/components'
import type { SaveState } from './useDraft'

const words = { saved: '已保存', saving: '正在保存…', offline: '没网，先记在手机里' }

/** Whether what was typed is safe, and where. */
export function SaveLine({ state }: { state: SaveState }) {
  const said = state.kind === 'refused' ? '这一处没存上' : words[state.kind]
  return (
    <Text className={`apply__saved apply__saved--${state.kind}`} aria-role='status' aria-live='polite'>
      {said}
    </Text>
  )
}
