import Taro from '@tarojs/taro'
import { toast } from '@/ui/dialogs'
import type { PickedRoll } from './sendRoll'

const noHash = () => Promise.resolve(undefined)

/** A file out of a chat, as WeChat has it. Answers nothing when the person thinks better of it. */
export async function pickRoll(): Promise<PickedRoll[]> {
  try {
    const extension = ['xlsx', 'csv', 'txt']
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension })
    return tempFiles.map(({ path, size, name }) => ({ path, size, name, hash: noHash }))
  } catch (error) {
    const why = String((error as { errMsg?: string }).errMsg)
    if (!/cancel|privacy permission is not authorized/.test(why)) toast('现在打不开，请稍后再试')
    return []
  }
}
