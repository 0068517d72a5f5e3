import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import type { Host } from '../../cloudfunctions/host/host'
import type { ApplicationStatus } from '../../src/domain/applications/status'
import { castIdOf, deviceOf, webSubjectOf, type Who } from '../screens/people'
import type { World } from '../screens/scene'

type Answer = { id: string; items: { id: string; status: ApplicationStatus }[] }

/** Asks the door as whoever holds this one's browser, which need not be open for that. @throws what it refuses with */
async function ask(host: Host, who: Who, path: string, input: object = {}): Promise<Answer> {
  const reply = await host.bundles.api(
    { path: path.split('.'), input: { requestId: randomUUID(), ...input } },
    { environment: JSON.stringify({ TCB_UUID: webSubjectOf(who), TCB_SOURCE_IP: '203.0.113.8' }) },
  )
  if (!reply.ok) throw new Error(`${who}: ${path}: ${JSON.stringify(reply.json)}`)
  return reply.json as Answer
}

async function signIn(host: Host, who: Who): Promise<void> {
  const personId = castIdOf(who)
  if (personId) await ask(host, who, 'session.become', { personId })
}

/** Somebody of the made-up city at a browser of their own, signed in; no page is open in it yet. */
export async function sitDown(browser: Browser, host: Host, who: Who, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  await context.addCookies([
    { name: 'gc_device', value: deviceOf(who), url: host.url, httpOnly: true, sameSite: 'Lax' },
  ])
  await signIn(host, who)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

/** The cases that scenes need, as the desks show them. */
export async function worldOf(host: Host): Promise<World> {
  const cases: World['cases'] = {}
  for (const who of ['reviewer', 'approver', 'treasurer'] as const) {
    await signIn(host, who)
    for (const stage of ['waiting', 'intake', 'review', 'approval', 'payment'])
      for (const { id, status } of (await ask(host, who, 'applications.desk', { stage })).items)
        cases[status] ??= { id, applicantId: '' }
  }
  const own = new Map<string, string>()
  for (const key of ['wang', 'zhang', 'zhao', 'xu'] as const) {
    await signIn(host, `cast:${key}`)
    own.set(key, (await ask(host, `cast:${key}`, 'applications.mine')).items[0]?.id ?? '')
  }
  await signIn(host, 'cast:liu')
  const wanted = { id: randomUUID(), policyId: 'guichuan-rent-subsidy' }
  const draft = (await ask(host, 'cast:liu', 'applications.begin', wanted)).id
  return { cases, draft, roll: '', caseOf: (key) => own.get(key) ?? '' }
}
