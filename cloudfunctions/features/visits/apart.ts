import { sql } from 'kysely'
import { Problem } from '../../../src/domain/core/problem'
import { problemFrom } from '../../platform/constraints'
import type { Context } from '../../platform/context'
import { log } from '../../platform/log'
import { newId } from '../../platform/newId'

/** The Problem, with everything undone that came before it. What passes by itself is thrown: the phone sends all again. */
export async function apart<T>({ db }: Context, run: () => Promise<T>): Promise<T | Problem> {
  await sql`savepoint record`.execute(db)
  try {
    const answer = await run()
    await sql`release savepoint record`.execute(db)
    return answer
  } catch (error) {
    const problem = problemFrom(error) ?? unforeseen(error)
    if (problem.code === 'try_again') throw error
    await sql`rollback to savepoint record`.execute(db)
    return problem
  }
}

/** A fault of ours with one record mustn't hold up a phone's whole day either. */
function unforeseen(error: unknown): Problem {
  const id = newId()
  log('error', 'a visit was not taken over', { id, error: error instanceof Error ? error.name : 'unknown' })
  return new Problem('internal', { id })
}
