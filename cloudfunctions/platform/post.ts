/** What came of a call to the outside. `unreached` surely did nothing there; `unknown` may have. */
export type Posted =
  | { kind: 'answered'; status: number; json: Record<string, unknown> }
  | { kind: 'unreached'; detail: string }
  | { kind: 'unknown'; detail: string }

/** Far below the lease of a delivery, so that nobody else takes over what is still under way. */
const DEFAULT_TIMEOUT_MS = 8000

/** Failures before the first byte left us. */
const neverLeft = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
]

/** Posts JSON. Details hold codes alone: an address can carry a token. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      signal: AbortSignal.timeout(Number(process.env.SEND_TIMEOUT_MS ?? DEFAULT_TIMEOUT_MS)),
    })
    const json: unknown = await response.json().catch(() => ({}))
    return { kind: 'answered', status: response.status, json: isRecord(json) ? json : {} }
  } catch (error) {
    const code = codeOf(error)
    return { kind: neverLeft.includes(code) ? 'unreached' : 'unknown', detail: code }
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `fetch` hides the socket's code in the cause. */
function codeOf(error: unknown): string {
  const { name, cause } = Object(error) as { name?: unknown; cause?: unknown }
  if (isRecord(cause) && typeof cause.code === 'string') return cause.code
  return String(name)
}
