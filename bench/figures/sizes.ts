import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../../e2e/browser'
import { packageSizes } from '../../e2e/gates/sizes'
import { loadBuild } from '../../e2e/weapp-host/loadBuild'
import { emptyApp } from '../lib/emptyApp'
import type { Figure, Pair } from '../lib/figure'

const project = path.resolve(__dirname, '../..')
const dist = (name: string) => path.join(project, 'dist', name)
const build = (name: string) =>
  execFileSync(process.execPath, [path.join(project, 'cloudfunctions/host/build.cjs'), name], { stdio: 'ignore' })

/** Bytes stay what they are: one look is a round. */
const bytes = (ours: number, peer: number): Pair => ({
  ours: { run: () => ({ measured: ours }) },
  peer: { run: () => ({ measured: peer }) },
  check: () => {
    if (!(ours > 0 && peer > 0)) throw new Error('One of the two is empty.')
  },
  notes: { ours, peer },
})

function mainPackage(): Pair {
  build('weapp')
  const sizeOf = (root: string) => {
    const parts = (loadBuild(root).app.subPackages ?? []).map((part) => part.root)
    return packageSizes(root, parts).main ?? 0
  }
  return bytes(sizeOf(dist('weapp')), sizeOf(emptyApp('weapp')))
}

/** What a browser fetches of scripts until its first page stands, as they go over the line. */
async function firstRoute(): Promise<Pair> {
  build('h5')
  return bytes(await scriptsOf(dist('h5')), await scriptsOf(emptyApp('h5')))
}

async function scriptsOf(root: string): Promise<number> {
  const fetched: string[] = []
  const server = http.createServer((request, response) => {
    const name = (request.url ?? '').split('?')[0] ?? ''
    const file = path.join(root, name === '/' ? 'index.html' : name)
    if (request.method !== 'GET' || !fs.existsSync(file)) return void response.writeHead(404).end()
    if (file.endsWith('.js')) fetched.push(file)
    response.setHeader(
      'content-type',
      file.endsWith('.js') ? 'text/javascript' : file.endsWith('.css') ? 'text/css' : 'text/html',
    )
    response.end(fs.readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`, { waitUntil: 'networkidle' })
    await page.waitForSelector('#app *')
  } finally {
    await browser.close()
    server.close()
  }
  return [...new Set(fetched)].reduce((sum, file) => sum + gzipSync(fs.readFileSync(file)).length, 0)
}

export const figures: Figure[] = [
  {
    name: 'size-weapp',
    claim: 'the main package against that of an empty Taro app',
    goal: { atMost: 2 },
    prepare: mainPackage,
  },
  {
    name: 'size-h5',
    claim: 'the scripts of the first page in a browser (gz) against those of an empty Taro app',
    goal: { atMost: 1.8 },
    prepare: firstRoute,
  },
]
