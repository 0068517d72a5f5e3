import Taro from '@tarojs/taro'
import { isProblemCode, Problem } from '@/domain/core/problem'
import type { Reply, Transport } from './types'

const TIMEOUT_MS = 15_000
/** 10 MB over a village's network */
const UPLOAD_TIMEOUT_MS = 180_000
const base = process.env.TARO_APP_API ?? ''

/** Plain HTTP to the host; who one is travels in a cookie that no script can read. */
export const http: Transport = {
  async call(path, input) {
    const { data } = await Taro.request<Reply>({
      url: `${base}/fn/api`,
      method: 'POST',
      data: { path, input },
      header: { 'content-type': 'application/json' },
      credentials: 'include',
      timeout: TIMEOUT_MS,
    })
    return data
  },
  async upload({ url }, filePath, onProgress) {
    const task = Taro.uploadFile({
      url: `${base}${url}`,
      filePath,
      name: 'file',
      withCredentials: true,
      timeout: UPLOAD_TIMEOUT_MS,
    })
    task.progress(({ progress }) => onProgress(progress))
    const { data } = await task
    const reply = JSON.parse(data) as Reply
    if (reply.ok) return {}
    return new Problem(isProblemCode(reply.json.code) ? reply.json.code : 'internal')
  },
}
