import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundles } from '../../cloudfunctions/host/bundles'
import { cloudActions, type Said } from './actions'

/** What goes wrong with the next call of the function. */
export type Fault = { code: string } | { status: number } | 'no answer'
export type CloudStandIn = Awaited<ReturnType<typeof startCloud>>

type Options = {
  api: Bundles['api']
  /** The page and its scripts, by path. */
  pages: Record<string, string>
  keep: (cloudPath: string, bytes: Buffer) => void
}

/** Where tcb-js-sdk 1.10.10 calls, always; the tests' browser finds the stand-in there. */
export const CLOUD_HOST = 'tcb-api.tencentcloudapi.com'
const STORAGE = '/cos'

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
}

/** CloudBase's one web endpoint with the made-up city's function behind it, its storage as far as a page is sent there, and the pages. */
export async function startCloud({ api, pages, keep }: Options) {
  const cloud = cloudActions(api, `http://${CLOUD_HOST}${STORAGE}`)
  const faults: Fault[] = []

  const takeAction = async (request: IncomingMessage, response: ServerResponse) => {
    const said = JSON.parse((await read(request)).toString()) as Said
    const fault = said.action === 'functions.invokeFunction' ? faults.shift() : undefined
    if (fault === 'no answer') return
    if (fault && 'status' in fault) return send(response, fault.status, 'Bad Gateway')
    send(response, 200, JSON.stringify(fault ? { ...fault, message: 'refused' } : await cloud.answer(said)))
  }
  const takeFile = async (request: IncomingMessage, response: ServerResponse, cloudPath: string) => {
    const type = { 'content-type': String(request.headers['content-type']) }
    const form = await new Response(new Uint8Array(await read(request)), { headers: type }).formData()
    keep(cloudPath, Buffer.from(await (form.get('file') as File).arrayBuffer()))
    send(response, 201, '<PostResponse/>')
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'OPTIONS') return send(response, 204, '')
    if (pathname === '/web') return void takeAction(request, response)
    if (pathname.startsWith(`${STORAGE}/`)) return void takeFile(request, response, pathname.slice(STORAGE.length + 1))
    const page = pages[pathname]
    if (page === undefined) return send(response, 404, '')
    send(response, 200, page, pathname.endsWith('.js') ? 'text/javascript' : 'text/html')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...cloud,
    port: (server.address() as AddressInfo).port,
    failNext: (fault: Fault) => void faults.push(fault),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json') {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body)
}
