import { connect, type Tx } from '../platform/database'
import { withDatabase } from './command'

/** Runs a command on the installation's database as its owner, all or nothing. */
export async function withTransaction(run: (tx: Tx) => Promise<void>): Promise<void> {
  await withDatabase(async (url) => {
    const db = connect(url, 1)
    try {
      await db.transaction().execute(run)
    } finally {
      await db.destroy()
    }
  })
}
