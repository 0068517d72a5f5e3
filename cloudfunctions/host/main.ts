import { log } from '../platform/log'
import { greeting } from './greet'
import { startHost } from './host'
import { readOptions } from './options'
import { wordsOf } from './sentence'

let isStopping = false

/** Also in the middle of starting: then what is being built is given up, and nothing is left running. */
function stopOnSignals(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      isStopping = true
      close().then(
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
}

function fail(error: unknown): void {
  if (isStopping) return
  console.error(wordsOf(error))
  process.exit(1)
}

async function main(): Promise<void> {
  const host = await startHost(readOptions(process.env, process.argv.slice(2)), fail, stopOnSignals)
  console.log(await greeting(host))
}

main().catch(fail)
