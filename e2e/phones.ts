import fs from 'node:fs'
import path from 'node:path'
import { pagePath } from '../cloudfunctions/platform/files'
import type { Twin } from '../src/domain/files/twin'
import type { City } from './city'
import { wechatApis } from './gates/wechatApis'
import { jsdomLauncher } from './weapp-host/launch/jsdom'
import type { Launcher } from './weapp-host/launch/running'
import { aPhone, type Phone } from './weapp-host/phone'
import { serveWeapp, type WeappHost } from './weapp-host/serve'

export type Phones = {
  host: WeappHost
  /** A phone of somebody's own; in jsdom unless a launcher is given. @param owner stands for the openid */
  phone: (owner: string, launcher?: Launcher) => Phone
  /** What the server is asked as this phone's owner, past the program. */
  call: (owner: string, path: string, input?: object) => Promise<{ ok: boolean; json: unknown }>
  close: () => Promise<void>
}

const environmentOf = (owner: string) =>
  JSON.stringify({ WX_OPENID: `openid-of-${owner}`, WX_CLIENTIP: '203.0.113.7', TCB_SOURCE: 'wx_client,scf' })

function keep(cloudPath: string, bytes: Buffer): string {
  const file = path.join(process.env.STORAGE_DIR as string, cloudPath)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  return `cloud://test/${cloudPath}`
}

/** The bytes behind the address of a page, as signed addresses of a cloud's storage lead to them. */
function kept(address: string): Buffer | undefined {
  const [, id, twin] = /^\/files\/([0-9a-f-]{36})(?:\?as=(tile|sheet))?$/.exec(address) ?? []
  const file = id && pagePath(process.env.STORAGE_DIR as string, id, twin as Twin | undefined)
  return file && fs.existsSync(file) ? fs.readFileSync(file) : undefined
}

/** Every flow that looks at the errors also looks at calls that nobody has declared, under whatever name they were made. */
export const declaring = (phone: Phone): Phone => ({
  ...phone,
  errors: async () => {
    const undeclared = (await phone.calls()).filter((name) => !wechatApis[name])
    return [...(await phone.errors()), ...undeclared.map((name) => `wx.${name} is called, and stands in no table`)]
  },
})

/** The built mini-program on the made-up city: every phone reaches the real bundle under an openid of its own. */
export async function connectPhones(city: City): Promise<Phones> {
  const api = (owner: string, data: unknown) =>
    city.host.bundles.api(data as { path: string[]; input: unknown }, { environment: environmentOf(owner) })
  const host = await serveWeapp(path.join(__dirname, '../dist/weapp'), {
    callFunction: async (name, data, owner) => {
      if (name !== 'api') throw new Error(`FUNCTION_NOT_FOUND ${name}`)
      return api(owner, data)
    },
    upload: async (cloudPath, bytes) => keep(cloudPath, bytes),
    download: kept,
  })
  const opened: Phone[] = []
  return {
    host,
    phone(owner, launcher = jsdomLauncher(host)) {
      const phone = declaring(aPhone(launcher, owner))
      opened.push(phone)
      return phone
    },
    call: (owner, name, input = {}) => api(owner, { path: name.split('.'), input }),
    async close() {
      await Promise.all(opened.map((phone) => phone.close()))
      host.close()
    },
  }
}
