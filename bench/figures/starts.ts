import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { hostFolder, runHost } from '../../cloudfunctions/host/testing/runHost'
import type { Figure, Pair } from '../lib/figure'

const project = path.resolve(__dirname, '../..')
const api = path.join(project, 'dist/cloudfunctions/api/index.js')
/** Against a second by the clock, which these two are promised in. */
const aSecond = { run: () => ({ measured: 1 }) }

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

const node = (script: string) => execFileSync(process.execPath, ['-e', script])

/** Loading the bundle of the one door, over what Node takes for nothing. */
function coldStart(): Pair {
  execFileSync(process.execPath, [path.join(project, 'cloudfunctions/host/build.cjs'), 'functions'], {
    stdio: 'ignore',
  })
  const script = `require(${JSON.stringify(api)})`
  return {
    ours: { run: async () => ({ measured: (await timed(() => node(script))) - (await timed(() => node('0'))) }) },
    peer: aSecond,
    check: () => {
      if (
        !node(`${script}; process.stdout.write(typeof require(${JSON.stringify(api)}).main)`).equals(
          Buffer.from('function'),
        )
      )
        throw new Error('The bundle has no door.')
    },
    notes: { kilobytes: Math.round(fs.statSync(api).size / 1024) },
  }
}

/** The made-up city on its second day: everything is built and the data is there. */
async function start(): Promise<Pair> {
  execFileSync(process.execPath, [path.join(project, 'cloudfunctions/host/build.cjs'), 'h5', 'functions'], {
    stdio: 'ignore',
  })
  const folder = hostFolder()
  const WEB_DIR = path.join(project, 'dist/h5')
  const once = async () => {
    let host: Awaited<ReturnType<typeof runHost>> | undefined
    const seconds = await timed(async () => {
      host = await runHost(folder, { WEB_DIR }, [])
      const page = await fetch(host.url)
      if (!(await page.text()).includes('<div id="app">')) throw new Error('That is no page.')
    })
    await host?.kill('SIGTERM')
    return { measured: seconds }
  }
  return {
    ours: { run: once },
    peer: aSecond,
    check: async () => void (await once()),
    close: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

export const figures: Figure[] = [
  {
    name: 'start-api',
    claim: 'seconds that the bundle of the api takes to load, over node -e 0',
    goal: { atMost: 0.25 },
    prepare: coldStart,
  },
  {
    name: 'start-host',
    claim: 'seconds from npm start to the first page, once built',
    goal: { atMost: 5 },
    prepare: start,
  },
]
