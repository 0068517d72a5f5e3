import Taro from '@tarojs/taro'
import { pageSources } from '@/cards/upload/pickPages'

/** The longer side in points, and how well it is drawn: a page of text stays readable. */
const [LONGEST, QUALITY] = [1600, 80]

/** A picture from the camera or the album, made small by WeChat, which leaves out where it was taken. Nothing where none was picked. */
export async function takePhoto(): Promise<Uint8Array | undefined> {
  const [picked] = (await pageSources[0]?.pick(1)) ?? []
  if (!picked) return undefined
  const filePath = await madeSmall(picked.path)
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: reject,
    }),
  )
}

/** Some phones call a picture compressed that is as large as before. One that can't be made smaller goes as it is. */
async function madeSmall(src: string): Promise<string> {
  try {
    const { width, height } = await Taro.getImageInfo({ src })
    if (Math.max(width, height) <= LONGEST) return src
    const side = width >= height ? { compressedWidth: LONGEST } : { compressedHeight: LONGEST }
    return (await Taro.compressImage({ src, quality: QUALITY, ...side })).tempFilePath
  } catch {
    return src
  }
}
