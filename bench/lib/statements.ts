import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A statement as it was sent, one after the other on one connection. */
export type Sent = { text: string; values: unknown[] }
/** A statement to send again: `${…}` in its values is filled in anew each time. */
export type Recipe = Sent[]

/** Notes everything that `run` sends to the database. */
export async function record(run: () => Promise<unknown>): Promise<Sent[]> {
  const all: Sent[] = []
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: object, ...args: unknown[]) {
    if (typeof args[0] === 'string') all.push({ text: args[0], values: Array.isArray(args[1]) ? args[1] : [] })
    return send.apply(this, args)
  } as typeof pg.Client.prototype.query
  try {
    await run()
    return all
  } finally {
    pg.Client.prototype.query = send as typeof pg.Client.prototype.query
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** What it is done to: the ids that name it. */
export type Subject = readonly string[]

/**
 * What two recordings of the same work have in common; where they differ stands what has to be new each time: an id, the
 * moment, or what it was done to.
 */
export function recipeOf(first: Sent[], second: Sent[], subjects: [Subject, Subject] = [[], []]): Recipe {
  if (first.map(({ text }) => text).join() !== second.map(({ text }) => text).join())
    throw new Error('The same work sent other statements the second time.')
  return first.map(({ text, values }, at) => ({
    text,
    values: values.map((value, position) => blank(value, second[at]?.values[position], subjects)),
  }))
}

function blank(one: unknown, other: unknown, [subject, second]: [Subject, Subject]): unknown {
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return one
  const named = subject.reduce((text, id, at) => text.split(id).join(`\${subject${at}}`), one)
  if (named !== one && named === second.reduce((text, id, at) => text.split(id).join(`\${subject${at}}`), other))
    return named
  if (UUID.test(one)) return '${new}'
  return INSTANT.test(one) ? '${now}' : named
}

export function fill(value: unknown, subject: Subject = []): unknown {
  if (typeof value !== 'string') return value
  if (value === '${new}') return randomUUID()
  if (value === '${now}') return new Date().toISOString()
  return subject.reduce((text, id, at) => text.split(`\${subject${at}}`).join(id), value)
}
