import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundles } from '../../cloudfunctions/host/bundles'

type Said = Record<string, string | undefined>
/** What goes wrong with the next call of the function. */
export type Fault = { code: string } | { status: number } | 'no answer'

export type CloudStandIn = {
  port: number
  /** The actions that browsers asked for, in order. */
  actions: string[]
  /** What the function was given, and who called as the platform said. */
  calls: { event: Record<string, unknown>; text: string; environment: Record<string, string> }[]
  /** Every token that was given out. */
  tokens: string[]
  failNext: (fault: Fault) => void
  /** The cloud no longer knows any access token, or nobody at all. */
  forget: (what: 'access tokens' | 'everybody') => void
  close: () => Promise<void>
}

type Options = {
  api: Bundles['api']
  /** What lies at the root: the page and its scripts, by path. */
  pages: Record<string, string>
  keep: (cloudPath: string, bytes: Buffer) => void
}

const HOUR_MS = 3_600_000
/** CloudBase lets only a site's secure domains in; here that is the page itself. */
const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
}

/**
 * CloudBase's one web endpoint as tcb-js-sdk 1.10.10 speaks to it: anonymous users, their tokens and calls of the one
 * function, under the identity that the token says; and its storage, as far as a page is sent there.
 */
export async function startCloud({ api, pages, keep }: Options): Promise<CloudStandIn> {
  const people = new Map<string, string>()
  const accesses = new Map<string, string>()
  const faults: Fault[] = []
  const cloud = { actions: [] as string[], calls: [] as CloudStandIn['calls'], tokens: [] as string[] }
  const issue = (kept: Map<string, string>, uuid: string) => {
    const token = randomUUID()
    kept.set(token, uuid)
    cloud.tokens.push(token)
    return token
  }

  const invoke = async (uuid: string, text: string) => {
    const event = JSON.parse(text) as Record<string, unknown>
    const environment = { TCB_UUID: uuid, TCB_SOURCE_IP: '203.0.113.7', TCB_ISANONYMOUS_USER: 'true' }
    cloud.calls.push({ event, text, environment })
    const reply = await api(event, { environment: JSON.stringify(environment) })
    return { requestId: randomUUID(), data: { response_data: JSON.stringify(reply) } }
  }

  const withoutToken: Record<string, (said: Said) => object> = {
    'auth.signInAnonymously': ({ refresh_token = '', anonymous_uuid }) => {
      const isKnown = people.get(refresh_token) === anonymous_uuid
      const uuid = isKnown && anonymous_uuid ? anonymous_uuid : randomUUID()
      return { uuid, refresh_token: issue(people, uuid) }
    },
    'auth.fetchAccessTokenWithRefreshToken': ({ refresh_token = '' }) => {
      const uuid = people.get(refresh_token)
      if (!uuid) return { code: 'REFRESH_TOKEN_EXPIRED', message: 'refresh token expired' }
      return { access_token: issue(accesses, uuid), access_token_expire: 2 * HOUR_MS }
    },
  }
  const withToken: Record<string, (uuid: string, said: Said) => object | Promise<object>> = {
    'auth.getUserInfo': (uuid) => ({ data: { uid: uuid, loginType: 'ANONYMOUS' } }),
    'functions.invokeFunction': (uuid, { function_name, request_data = '' }) =>
      function_name === 'api' ? invoke(uuid, request_data) : { code: 'FUNCTION_NOT_FOUND', message: 'not found' },
    'storage.getUploadMetadata': (_uuid, { path = '' }) => ({
      data: {
        url: `http:${HOST}/cos/${path}`,
        authorization: 'signed',
        token: 't',
        fileId: `cloud://test.bucket/${path}`,
      },
    }),
  }

  const answer = async (said: Said): Promise<object> => {
    const { action = '', access_token = '' } = said
    cloud.actions.push(action)
    const open = withoutToken[action]
    if (open) return open(said)
    const uuid = accesses.get(access_token)
    if (!uuid) return { code: 'ACCESS_TOKEN_EXPIRED', message: 'access token expired' }
    return (await withToken[action]?.(uuid, said)) ?? { code: 'INVALID_ACTION', message: action }
  }

  const takeWeb = async (request: IncomingMessage, response: ServerResponse) => {
    const said = JSON.parse((await read(request)).toString()) as Said
    const fault = said.action === 'functions.invokeFunction' ? faults.shift() : undefined
    if (fault === 'no answer') return
    if (fault && 'status' in fault) return send(response, fault.status, 'Bad Gateway')
    send(response, 200, JSON.stringify(fault ? { ...fault, message: 'refused' } : await answer(said)))
  }
  const takePage = async (request: IncomingMessage, response: ServerResponse, cloudPath: string) => {
    const form = await new Response(new Uint8Array(await read(request)), {
      headers: { 'content-type': String(request.headers['content-type']) },
    }).formData()
    keep(cloudPath, Buffer.from(await (form.get('file') as File).arrayBuffer()))
    send(response, 201, '<PostResponse/>')
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'OPTIONS') return send(response, 204, '')
    if (pathname === '/web') return void takeWeb(request, response)
    if (pathname.startsWith('/cos/')) return void takePage(request, response, pathname.slice('/cos/'.length))
    const page = pages[pathname]
    return send(
      response,
      page === undefined ? 404 : 200,
      page ?? '',
      pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...cloud,
    port: (server.address() as AddressInfo).port,
    failNext: (fault) => void faults.push(fault),
    forget(what) {
      accesses.clear()
      if (what === 'everybody') people.clear()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Where tcb-js-sdk 1.10.10 calls; the tests' browser finds the stand-in there. */
export const CLOUD_HOST = 'tcb-api.tencentcloudapi.com'
const HOST = `//${CLOUD_HOST}`

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json') {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body)
}
