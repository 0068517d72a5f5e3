import { atMost } from './atMost'

type Job = { finish: (value: string) => void; fail: () => void }

function jobs(limit: number, count: number) {
  const through = atMost(limit)
  const started: Job[] = []
  const results = Array.from({ length: count }, () =>
    through(
      () => new Promise<string>((finish, refuse) => started.push({ finish, fail: () => refuse(new Error('no')) })),
    ),
  )
  return { started, results }
}
const turns = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

test('only so many run at once, and the next begins when one ends', async () => {
  const { started, results } = jobs(2, 3)
  expect(started).toHaveLength(2)
  started[0]?.finish('first')
  await turns()
  expect(started).toHaveLength(3)
  started[1]?.finish('second')
  started[2]?.finish('third')
  expect(await Promise.all(results)).toEqual(['first', 'second', 'third'])
})

test('one that fails makes room too', async () => {
  const { started, results } = jobs(1, 2)
  started[0]?.fail()
  await expect(results[0]).rejects.toThrow('no')
  await turns()
  started[1]?.finish('after')
  expect(await results[1]).toBe('after')
})
