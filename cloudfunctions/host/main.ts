import { log } from '../platform/log'
import { greeting } from './greet'
import { startHost } from './host'
import { readOptions } from './options'
import { wordsOf } from './sentence'

async function main(): Promise<void> {
  const host = await startHost(readOptions(process.env, process.argv.slice(2)), (error) => {
    console.error(wordsOf(error))
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      host.close().then(
        () => {
          console.log('Stopped.')
          process.exit(0)
        },
        (error: unknown) => {
          log('error', 'stopping failed', { error: wordsOf(error) })
          process.exit(1)
        },
      )
    })
  console.log(await greeting(host))
}

main().catch((error: unknown) => {
  console.error(wordsOf(error))
  process.exit(1)
})
