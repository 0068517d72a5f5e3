import { drawTwins } from '../cloudfunctions/features/files/twins/drawTwins'
import { connect } from '../cloudfunctions/platform/database'

/** As the timer does, some at a time, once the pages have come: before that a picture is shown as it came. */
export async function drawAllTwins(): Promise<void> {
  const database = connect(process.env.DATABASE_URL as string, 2)
  while ((await drawTwins(database, () => true)) > 0);
  await database.destroy()
}
