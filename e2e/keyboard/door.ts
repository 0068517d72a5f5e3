import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import type { ApplicationStatus } from '../../src/domain/applications/status'
import { castIdOf, type Who } from '../screens/people'
import type { World } from '../screens/scene'

type Answer = { id: string; items: { id: string; status: ApplicationStatus }[] }

/** Asks the door as whoever holds this browser. */
async function ask(page: Page, path: string, input: object = {}): Promise<Answer> {
  const body = { path: path.split('.'), input: { requestId: randomUUID(), ...input } }
  const reply = await page.evaluate(async (sent) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/fn/api', { method: 'POST', headers, body: JSON.stringify(sent) })
    return (await answer.json()) as { ok: boolean; json: unknown }
  }, body)
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.json)}`)
  return reply.json as Answer
}

/** Somebody of the made-up city at a browser of their own, signed in. */
export async function sitDown(browser: Browser, url: string, who: Who, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  const personId = castIdOf(who)
  if (!personId) return page
  await ask(page, 'session.become', { personId })
  // What the page has read so far, it read as a stranger.
  await page.reload()
  return page
}

/** The cases that scenes need, as the desks show them. */
export async function worldOf(browser: Browser, url: string): Promise<World> {
  const cases: World['cases'] = {}
  for (const who of ['reviewer', 'approver', 'treasurer'] as const) {
    const page = await sitDown(browser, url, who)
    for (const stage of ['waiting', 'intake', 'review', 'approval', 'payment'])
      for (const { id, status } of (await ask(page, 'applications.desk', { stage })).items)
        cases[status] ??= { id, applicantId: '' }
    await page.context().close()
  }
  const own = new Map<string, string>()
  for (const key of ['wang', 'zhang', 'zhao', 'xu'] as const) {
    const page = await sitDown(browser, url, `cast:${key}`)
    own.set(key, (await ask(page, 'applications.mine')).items[0]?.id ?? '')
    await page.context().close()
  }
  const liu = await sitDown(browser, url, 'cast:liu')
  const draft = (await ask(liu, 'applications.begin', { id: randomUUID(), policyId: 'guichuan-rent-subsidy' })).id
  await liu.context().close()
  return { cases, draft, caseOf: (key) => own.get(key) ?? '' }
}
