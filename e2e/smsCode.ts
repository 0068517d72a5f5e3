import type { City } from './city'

/** The code that was last sent to this phone, read where the made-up city shows what it sends. @throws when there is none */
export async function codeSentTo(phone: string, { host }: City): Promise<string> {
  const page = await (await fetch(`${host.url}/sent`)).text()
  const [, code] = new RegExp(`发给 ${phone}</p>\\s*<p class="code">(\\d{6})<`).exec(page) ?? []
  if (!code) throw new Error(`no code was sent to ${phone}`)
  return code
}
