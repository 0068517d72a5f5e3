import { Text } from '@tarojs/components'
import type { SaveState } from './useDraft'

const words = { saved: '已保存', saving: '正在保存…', offline: '没网，先记在手机里' }
const UNKEPT = '没网，手机也存满了，还没保存'

function sayState(state: SaveState, isPhoneFull: boolean): string {
  if (state.kind === 'refused') return '这一处没存上'
  return state.kind === 'offline' && isPhoneFull ? UNKEPT : words[state.kind]
}

/** Whether what was typed is safe, and where. */
export function SaveLine({ state, isPhoneFull }: { state: SaveState; isPhoneFull: boolean }) {
  const said = sayState(state, isPhoneFull)
  return (
    <Text className={`apply__saved apply__saved--${state.kind}`} aria-role='status' aria-live='polite'>
      {said}
    </Text>
  )
}
