import { build as bundle } from 'esbuild'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { compileBars } from './bars'
import { loadBuild, type Build } from './loadBuild'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

export type Cloud = {
  /** what wx.cloud.callFunction reaches; `phone` says whose phone it is, as the launcher named it, else '' */
  callFunction: (name: string, data: unknown, phone: string) => Promise<unknown>
  /** takes an uploaded file; answers its cloud id */
  upload: (cloudPath: string, bytes: Buffer, phone: string) => Promise<string>
  /** what an address that the server gave for a file leads to; a picture that isn't there stays empty */
  download?: (address: string) => Buffer | undefined
}
export type WeappHost = {
  url: string
  warnings: string[]
  missing: string[]
  pages: string[]
  /** what a page loads, in order, for launchers that have no browser */
  scripts: { program: string; client: string }
  close: () => void
}

const BODY_LIMIT = 16 * 1024 * 1024
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Serves a built mini-program as a page that runs it. */
export async function serveWeapp(folder: string, cloud: Cloud): Promise<WeappHost> {
  const build = loadBuild(folder)
  const templates = compileTemplates(build.root)
  const styles = compileStyles(build)
  const scripts = { program: program(build, templates.code, styles.scopes), client: await clientScript() }
  const files: Record<string, { type: string; body: string }> = {
    '/': { type: 'text/html', body: page() },
    '/program.js': { type: 'text/javascript', body: scripts.program },
    '/program.css': { type: 'text/css', body: styles.css },
    '/host.css': { type: 'text/css', body: fs.readFileSync(path.join(__dirname, 'client', 'host.css'), 'utf8') },
    '/bars.css': { type: 'text/css', body: compileBars(build) },
    '/client.js': { type: 'text/javascript', body: scripts.client },
  }
  const server = http.createServer((request, response) => {
    void answer(build.root, files, cloud, request).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type.startsWith('text/') ? `${type};charset=utf-8` : type })
      response.end(body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    warnings: templates.warnings,
    missing: build.missing,
    pages: build.pages,
    scripts,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const page = () => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css"><link rel="stylesheet" href="/bars.css"><link rel="stylesheet" href="/program.css"></head>
<body><script src="/program.js"></script><script src="/client.js"></script></body></html>`

/** What WeChat hands to a module, and the browser's globals that a phone lacks: undefined here, so that using one fails. */
export const moduleParameters = [
  ...[
    'require',
    'module',
    'exports',
    'wx',
    'App',
    'Page',
    'Component',
    'Behavior',
    'getApp',
    'getCurrentPages',
    'global',
    'globalThis',
  ],
  ...[
    'window',
    'document',
    'self',
    'location',
    'localStorage',
    'sessionStorage',
    'navigator',
    'XMLHttpRequest',
    'fetch',
    'WebSocket',
    'Image',
    'alert',
  ],
  ...[
    'crypto',
    'URL',
    'URLSearchParams',
    'Blob',
    'File',
    'FormData',
    'TextEncoder',
    'TextDecoder',
    'AbortController',
    'structuredClone',
    'Intl',
    'indexedDB',
  ],
]

function program(build: Build, templates: string, scopes: Record<string, string>): string {
  const modules = Object.entries(build.scripts).map(
    ([name, code]) => `${JSON.stringify(name)}:function(${moduleParameters.join(',')}){${code}\n}`,
  )
  const { app, pages, configs } = build
  return `window.weappProgram={app:${JSON.stringify(app)},pages:${JSON.stringify(pages)},configs:${JSON.stringify(configs)},scopes:${JSON.stringify(scopes)},templates:${templates},modules:{${modules.join(',\n')}}};`
}

async function clientScript(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(__dirname, 'client', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

type Answer = { status: number; type: string; body: string | Buffer }
const json = (value: unknown): Answer => ({ status: 200, type: 'text/json', body: JSON.stringify(value ?? null) })

async function answer(
  root: string,
  files: Record<string, { type: string; body: string }>,
  cloud: Cloud,
  request: http.IncomingMessage,
): Promise<Answer> {
  const [address = '/', query = ''] = (request.url ?? '/').split('?')
  const phone = String(request.headers['x-phone'] ?? '')
  if (request.method === 'POST') return post(address, query, await bodyOf(request), cloud, phone)
  const download = cloud.download?.(request.url ?? '/')
  if (download) return { status: 200, type: 'application/octet-stream', body: download }
  const known = files[address]
  if (known) return { status: 200, ...known }
  const file = path.join(root, path.posix.normalize(decodeURIComponent(address)))
  if (!file.startsWith(root) || !fs.existsSync(file) || !fs.statSync(file).isFile())
    return { status: 404, type: 'text/plain', body: '' }
  return { status: 200, type: types[path.extname(file)] ?? 'application/octet-stream', body: fs.readFileSync(file) }
}

async function post(address: string, query: string, body: Buffer, cloud: Cloud, phone: string): Promise<Answer> {
  if (address === '/cloud/upload') return json({ fileID: await cloud.upload(decodeURIComponent(query), body, phone) })
  const { name, data } = JSON.parse(body.toString('utf8')) as { name: string; data: unknown }
  return json(await cloud.callFunction(name, data, phone))
}

async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > BODY_LIMIT) break
    parts.push(part)
  }
  return Buffer.concat(parts)
}
