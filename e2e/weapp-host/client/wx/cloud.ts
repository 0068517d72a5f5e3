import { watchRequest } from '../measure/record'
import { boot, conditions } from '../phone/conditions'
import { life, never } from '../phone/life'
import { api, type Options } from './api'
import { failure } from './failure'
import { addressOf } from './ownFiles'

let isStarted = false
const NO_ANSWER = { errCode: -1 }

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function checkNetwork(): void {
  if (conditions.isOffline) throw failure('Error: errCode: -1  | errMsg: request:fail ', NO_ANSWER)
}

/** Whether the answer to this request is to get lost; once for each time that it was asked for. */
function isLost(name: string): boolean {
  const place = conditions.lost.findIndex((part) => name.includes(part))
  if (place >= 0) conditions.lost.splice(place, 1)
  return place >= 0
}

/** The way to the host and back, as slow and as sure as the phone's network is. */
async function send(address: string, name: string, body: BodyInit): Promise<unknown> {
  checkNetwork()
  if (conditions.latencyMs) await wait(conditions.latencyMs)
  if (life.isDead) return never()
  checkNetwork()
  const response = await fetch(address, { method: 'POST', body, headers: { 'x-phone': boot.phone ?? '' } })
  if (!response.ok) throw new Error(`cloud answered ${response.status}`)
  const answer: unknown = await response.json()
  if (isLost(name)) throw failure('Error: errCode: -1  | errMsg: request:fail timeout', NO_ANSWER)
  checkNetwork()
  return answer
}

function started<T>(run: () => T): T {
  if (!isStarted) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first")
  return run()
}

const callFunction = api('cloud.callFunction', async ({ name, data }) => ({
  result: await watchRequest(String(name), data, (label) => send('/cloud/call', label, JSON.stringify({ name, data }))),
}))

const uploadFile = api('cloud.uploadFile', async ({ cloudPath, filePath }) => {
  const bytes = await (await fetch(addressOf(String(filePath)))).blob()
  const address = `/cloud/upload?${encodeURIComponent(String(cloudPath))}`
  const { fileID } = (await watchRequest('uploadFile', cloudPath, (label) => send(address, label, bytes))) as {
    fileID: string
  }
  return { fileID, statusCode: 200 }
})

/** A task as WeChat gives it beside the callbacks; progress is told once, at the end. */
function uploadTask(options: Options) {
  const hearers: ((state: { progress: number }) => void)[] = []
  const promise = uploadFile({
    ...options,
    success: (result) => {
      hearers.forEach((hear) => hear({ progress: 100 }))
      options.success?.(result)
    },
    fail: options.fail ?? (() => undefined),
  })
  return { promise, onProgressUpdate: (hear: (state: { progress: number }) => void) => void hearers.push(hear) }
}

export const cloud = {
  init: () => void (isStarted = true),
  callFunction: (options: Options) => started(() => callFunction(options)),
  uploadFile: (options: Options) =>
    started(() => (options.success || options.fail ? uploadTask(options) : uploadFile(options))),
}
