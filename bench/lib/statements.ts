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

/**
 * What two recordings of the same work have in common; where they differ stands what has to be new each time: an id, the
 * moment, or the case that it was done to.
 */
export function recipeOf(first: Sent[], second: Sent[], subjects: [string, string] = ['-', '-']): Recipe {
  if (first.map(({ text }) => text).join() !== second.map(({ text }) => text).join())
    throw new Error('The same work sent other statements the second time.')
  return first.map(({ text, values }, at) => ({
    text,
    values: values.map((value, position) => blank(value, second[at]?.values[position], subjects)),
  }))
}

function blank(one: unknown, other: unknown, [subject, second]: [string, string]): unknown {
  if (typeof one !== 'string' || one === other) return one
  if (UUID.test(one) && one !== subject) return '${new}'
  if (INSTANT.test(one)) return '${now}'
  return typeof other === 'string' && one.includes(subject) && other.includes(second)
    ? one.split(subject).join('${subject}')
    : one
}

/** @param subject the id of the case that it is done to this time */
export function fill(value: unknown, subject = ''): unknown {
  if (typeof value !== 'string') return value
  if (value === '${new}') return randomUUID()
  if (value === '${now}') return new Date().toISOString()
  return value.includes('${subject}') ? value.split('${subject}').join(subject) : value
}
