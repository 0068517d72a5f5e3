import Taro from '@tarojs/taro'

/** A short word that something is done. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

export type Question = { title: string; text: string; action: string; isGrave?: boolean }

/** Asks before something that can't be undone. The button says what will happen. */
export async function confirm({ title, text, action, isGrave = false }: Question): Promise<boolean> {
  const { confirm: isYes } = await Taro.showModal({
    title,
    content: text,
    confirmText: action.slice(0, 4),
    cancelText: '先不',
    confirmColor: isGrave ? '#B4472E' : '#0F6B52',
  })
  return isYes
}
