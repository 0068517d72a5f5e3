import { randomBytes } from 'node:crypto'
import type { Database } from '../../platform/database'
import { newId } from '../../platform/newId'
import { subjectOf } from '../web/device'

export type Question = { id: string; requestId: string; text: string; asker: number }

const AT_ONCE = 8
/** Nobody may ask more in an hour than ten questions. */
const OF_ONE = 8

export const someQuestions = (many: number): Question[] =>
  Array.from({ length: many }, (_, count) => ({
    id: newId(),
    requestId: newId(),
    text: `第 ${count + 1} 个问题`,
    asker: Math.floor(count / OF_ONE),
  }))

/** A browser for each who asks, with a made-up person signed in on it. @returns their secrets */
export async function signedInBrowsers(db: Database, questions: readonly Question[]): Promise<string[]> {
  const cookies: string[] = []
  for (let count = 0; count * OF_ONE < questions.length; count++) cookies.push(await signedInBrowser(db))
  return cookies
}

async function signedInBrowser(db: Database): Promise<string> {
  const cookie = randomBytes(16).toString('base64url')
  const [id, at] = [newId(), new Date().toISOString()]
  await db.insertInto('people').values({ id, name: '李返乡', division_code: '990101001001', created_at: at }).execute()
  await db
    .insertInto('identities')
    .values({ provider: 'web', subject: subjectOf(cookie), person_id: id, bound_at: at, seen_at: at })
    .execute()
  return cookie
}

/** Asks one question. @returns whether it was acknowledged */
export async function askQuestion(
  url: string,
  cookies: readonly string[],
  { asker, ...input }: Question,
): Promise<boolean> {
  const reply = await fetch(`${url}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `gc_device=${cookies[asker]}` },
    body: JSON.stringify({ path: ['help', 'ask'], input }),
  }).catch(() => undefined)
  const json = await reply?.json().catch(() => undefined)
  return json?.ok === true
}

/** Several at once; who gets no answer goes on with the next, as phones do. */
export async function askAll(
  all: readonly Question[],
  ask: (question: Question) => Promise<boolean>,
  onReply: (id: string) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (await ask(next)) await onReply(next.id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
}

export async function keptQuestions(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('help_requests').select('id').execute()
  return rows.map(({ id }) => id).sort()
}
