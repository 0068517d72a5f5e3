import { randomUUID } from 'node:crypto'
import type { ScreensCity } from './city'
import { deviceOf, webSubjectOf, type Who } from './people'

type Reply = {
  ok: boolean
  json: {
    id: string
    version: number
    uploadKey: string
    url: string
    fileId: string
    isUnderWay: boolean
    code?: string
  }
}

/** Asks the city's door as one of its people. @throws when the door refuses */
export async function ask(
  { host }: Pick<ScreensCity, 'host'>,
  who: Who,
  path: string,
  input: object = {},
): Promise<Reply['json']> {
  const environment = JSON.stringify({ TCB_UUID: webSubjectOf(who) })
  const content = { requestId: randomUUID(), ...input }
  const reply = (await host.bundles.api({ path: path.split('.'), input: content }, { environment })) as Reply
  if (!reply.ok) throw new Error(`${who}: ${path}: ${reply.json.code}`)
  return reply.json
}

/** A draft with much to take over: somebody who was paid already applies for the rent. */
export async function beginDraft(city: ScreensCity): Promise<string> {
  return (await ask(city, 'cast:liu', 'applications.begin', { id: randomUUID(), policyId: 'guichuan-rent-subsidy' })).id
}

/** One page that is a PDF, on the case whose applicant was asked for more. */
export async function addPdf(city: ScreensCity, id: string, documentKey: string): Promise<void> {
  const who: Who = 'applicant:supplement_requested'
  const uploadKey = await upload(city, who, new Blob([onePage], { type: 'application/pdf' }), 'page.pdf')
  const { fileId } = await ask(city, who, 'files.register', { uploadKey })
  const { version } = await ask(city, who, 'applications.get', { id })
  await ask(city, who, 'applications.addPage', { id, version, documentKey, fileId })
}

/** Sends a file as a browser does. @returns its upload key */
export async function upload({ host }: Pick<ScreensCity, 'host'>, who: Who, file: Blob, name: string): Promise<string> {
  const { uploadKey, url } = await ask({ host }, who, 'files.prepare', { size: file.size })
  const body = new FormData()
  body.append('page', file, name)
  const headers = { cookie: `gc_device=${deviceOf(who)}`, origin: host.url }
  const sent = await fetch(new URL(url, host.url), { method: 'POST', body, headers })
  if (!sent.ok) throw new Error(`${name} wasn't taken: ${sent.status}`)
  return uploadKey
}

const onePage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F1 28 Tf 90 720 Td (PDF, page 1 of 1) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`
