import { randomUUID } from 'node:crypto'
import type { Bundles } from '../../cloudfunctions/host/bundles'

/** What the SDK posts: an action, its parameters beside it. */
export type Said = Record<string, string | undefined>
export type Call = { event: Record<string, unknown>; text: string; environment: Record<string, string> }

const HOUR_MS = 3_600_000
const CALLER_ADDRESS = '203.0.113.7'

/** CloudBase's actions as tcb-js-sdk 1.10.10 asks for them: anonymous users, their tokens, and what is done as one of them. */
export function cloudActions(api: Bundles['api'], storage: string) {
  const users = new Map<string, string>()
  const accesses = new Map<string, string>()
  const actions: string[] = []
  const calls: Call[] = []
  const tokens: string[] = []

  const issue = (kept: Map<string, string>, uuid: string) => {
    const token = randomUUID()
    kept.set(token, uuid)
    tokens.push(token)
    return token
  }
  /** The function runs under the identity that the token says, as the platform tells it. */
  const invoke = async (uuid: string, text: string) => {
    const event = JSON.parse(text) as Record<string, unknown>
    const environment = { TCB_UUID: uuid, TCB_SOURCE_IP: CALLER_ADDRESS, TCB_ISANONYMOUS_USER: 'true' }
    calls.push({ event, text, environment })
    const reply = await api(event, { environment: JSON.stringify(environment) })
    return { requestId: randomUUID(), data: { response_data: JSON.stringify(reply) } }
  }

  const forAnyone: Record<string, (said: Said) => object> = {
    'auth.signInAnonymously': ({ refresh_token = '', anonymous_uuid }) => {
      const isKnown = anonymous_uuid && users.get(refresh_token) === anonymous_uuid
      const uuid = isKnown ? anonymous_uuid : randomUUID()
      return { uuid, refresh_token: issue(users, uuid) }
    },
    'auth.fetchAccessTokenWithRefreshToken': ({ refresh_token = '' }) => {
      const uuid = users.get(refresh_token)
      if (!uuid) return { code: 'REFRESH_TOKEN_EXPIRED', message: 'refresh token expired' }
      return { access_token: issue(accesses, uuid), access_token_expire: 2 * HOUR_MS }
    },
  }
  const forUsers: Record<string, (uuid: string, said: Said) => object | Promise<object>> = {
    'auth.getUserInfo': (uuid) => ({ data: { uid: uuid, loginType: 'ANONYMOUS' } }),
    'functions.invokeFunction': (uuid, { function_name, request_data = '' }) =>
      function_name === 'api' ? invoke(uuid, request_data) : { code: 'FUNCTION_NOT_FOUND', message: 'not found' },
    'storage.getUploadMetadata': (_uuid, { path = '' }) => ({
      data: { url: `${storage}/${path}`, authorization: 'signed', token: 't', fileId: `cloud://test.bucket/${path}` },
    }),
  }

  return {
    actions,
    calls,
    tokens,
    async answer(said: Said): Promise<object> {
      const { action = '', access_token = '' } = said
      actions.push(action)
      if (forAnyone[action]) return forAnyone[action](said)
      const uuid = accesses.get(access_token)
      if (!uuid) return { code: 'ACCESS_TOKEN_EXPIRED', message: 'access token expired' }
      return (await forUsers[action]?.(uuid, said)) ?? { code: 'INVALID_ACTION', message: action }
    },
    /** The cloud no longer knows any access token, or nobody at all. */
    forget(what: 'access tokens' | 'everybody') {
      accesses.clear()
      if (what === 'everybody') users.clear()
    },
  }
}
