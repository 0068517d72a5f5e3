import Taro from '@tarojs/taro'
import { atMost } from '../atMost'
import type { Reply, Transport } from './types'

/** WeChat takes points off for more than 10 at once; after a write everything on the screen is read again. */
const AT_ONCE = 8
const inTurn = atMost(AT_ONCE)

let isStarted = false

function start() {
  if (isStarted) return
  Taro.cloud.init({ env: process.env.TARO_APP_ENV_ID })
  isStarted = true
}

const failed: Reply = { ok: false, json: { code: 'unavailable', message: '' } }

/** Its own errors (-501000, -504002 …) the cloud sends from far behind the network: it was reached. */
function answerOf(error: { errCode?: number }): { result: unknown } {
  if ((error.errCode ?? 0) > -400_000) throw error
  return { result: failed }
}

/** The platform tells the function who calls; nothing about identity is sent from here. */
export const wechat: Transport = {
  async call(path, input) {
    start()
    const { result } = await inTurn(() => Taro.cloud.callFunction({ name: 'api', data: { path, input } })).catch(
      answerOf,
    )
    return (result ?? failed) as unknown as Reply
  },
  async upload({ uploadKey }, filePath, onProgress) {
    start()
    return new Promise((resolve, reject) => {
      const task = Taro.cloud.uploadFile({
        cloudPath: `incoming/${uploadKey}`,
        filePath,
        success: ({ fileID }) => resolve({ cloudFileId: fileID }),
        fail: reject,
      }) as unknown as { onProgressUpdate?: (hear: (state: { progress: number }) => void) => void } | undefined
      task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
    })
  },
}
