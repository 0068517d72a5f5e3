import type { ApplicationView } from '../contract/applications'
import { Problem } from '../domain/core/problem'
import { applicationWrites } from './applicationWrites'

/** A server that refuses stale versions and remembers requests; `losing` answers never arrive. */
function aServer({ losing = 0, seen = 1, by = 'offline' as 'offline' | 'unavailable' } = {}) {
  let version = 1
  let kept = seen
  let ids = 0
  const replies = new Map<string, ApplicationView>()
  const requests: { path: string; version: number; requestId: string }[] = []
  const view = () => ({ id: 'case', version }) as ApplicationView
  const write = applicationWrites({
    get: async () => view(),
    send: async (path, input) => {
      const request = { path, ...(input as { version: number; requestId: string }) }
      requests.push(request)
      const reply = replies.get(request.requestId) ?? change(request)
      if (losing-- > 0) throw new Problem(by)
      return reply
    },
    versionOf: () => kept,
    keep: (application) => (kept = application.version),
    newId: () => `request-${++ids}`,
  })
  function change(request: { version: number; requestId: string }) {
    if (request.version !== version) throw new Problem('stale_version')
    version++
    replies.set(request.requestId, view())
    return view()
  }
  return { write, requests, touch: () => (version += 3), version: () => version }
}

test('writes started together go one after the other, each on the version before', async () => {
  const { write, requests } = aServer()
  await Promise.all([
    write('case', 'applications.saveDraft', { answers: { name: '周小满' } }),
    write('case', 'applications.addPage', { documentKey: 'licence', fileId: 'file' }),
    write('case', 'applications.saveDraft', { answers: { name: '周小满满' } }),
  ])
  expect(requests.map(({ version }) => version)).toEqual([1, 2, 3])
})

test('what another phone changed is read first, and the write is done on top', async () => {
  const { write, requests, touch } = aServer()
  touch()
  const view = await write('case', 'applications.saveDraft', { answers: { name: '周小满' } })
  expect(requests.map(({ version }) => version)).toEqual([1, 4])
  expect(view.version).toBe(5)
})

test.each(['offline', 'unavailable'] as const)(
  'a write whose answer was lost (%s) happens once when it is sent again',
  async (by) => {
    const { write, requests, version } = aServer({ losing: 1, by })
    const page = { documentKey: 'licence', fileId: 'file' }
    await expect(write('case', 'applications.addPage', page)).rejects.toMatchObject({ code: by })
    await write('case', 'applications.addPage', page)
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(1)
    expect(version()).toBe(2)
  },
)

test('a refused write does not stop the next one', async () => {
  const { write } = aServer({ losing: 1 })
  const lost = write('case', 'applications.saveDraft', { answers: { name: 'x' } })
  const next = write('case', 'applications.saveDraft', { answers: { name: 'y' } })
  await expect(lost).rejects.toMatchObject({ code: 'offline' })
  await expect(next).resolves.toMatchObject({ id: 'case' })
})
