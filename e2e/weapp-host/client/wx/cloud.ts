import { watchRequest } from '../measure/record'
import { api, type Options } from './api'

let isStarted = false

async function post(address: string, body: BodyInit): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body })
  if (!response.ok) throw new Error(`cloud answered ${response.status}`)
  return response.json()
}

function started<T>(run: () => T): T {
  if (!isStarted) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first")
  return run()
}

const callFunction = api('cloud.callFunction', async ({ name, data }) => ({
  result: await watchRequest(String(name), data, () => post('/cloud/call', JSON.stringify({ name, data }))),
}))

const uploadFile = api('cloud.uploadFile', async ({ cloudPath, filePath }) => {
  const bytes = await (await fetch(String(filePath))).blob()
  const { fileID } = (await post(`/cloud/upload?${encodeURIComponent(String(cloudPath))}`, bytes)) as { fileID: string }
  return { fileID, statusCode: 200 }
})

export const cloud = {
  init: () => void (isStarted = true),
  callFunction: (options: Options) => started(() => callFunction(options)),
  uploadFile: (options: Options) => started(() => uploadFile(options)),
}
