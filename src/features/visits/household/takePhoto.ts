import Taro from '@tarojs/taro'
import { pageSources } from '@/cards/upload/pickPages'

/** A picture from the camera or the album, made small by WeChat, which leaves out where it was taken. Nothing where none was picked. */
export async function takePhoto(): Promise<Uint8Array | undefined> {
  const [picked] = (await pageSources[0]?.pick(1)) ?? []
  if (!picked) return undefined
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: picked.path,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: reject,
    }),
  )
}
