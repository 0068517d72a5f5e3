import { build, type Plugin } from 'esbuild'
import path from 'node:path'

const project = path.join(__dirname, '../..')

/** What a page of ours does with the door, for the test to reach. */
const entry = `
import { call } from '@/api/client'
import { transport } from '@/api/transport'
const say = (answer) => answer.then((json) => ({ json }), ({ code }) => ({ code }))
window.door = {
  call: (path, input) => say(call(path, input)),
  upload: (to, text) => transport.upload(to, URL.createObjectURL(new Blob([Uint8Array.from(text)])), () => undefined),
}
`

/** Plain HTTP goes by way of Taro, which is no part of this. */
const withoutTaro: Plugin = {
  name: 'without Taro',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@tarojs\/taro$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'none',
      sideEffects: false,
    }))
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }))
  },
}

/**
 * The client and its transports as the H5 build takes them, without the screens: a Taro build would take a minute.
 * @returns the scripts by path; the page's own is /entry.js
 */
export async function bundleClient(backend: 'cloudbase' | 'http'): Promise<Record<string, string>> {
  const settings = { TARO_APP_BACKEND: backend, TARO_APP_ENV_ID: 'test-env', TARO_APP_API: '' }
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: path.join(project, 'src'), sourcefile: 'entry.ts', loader: 'ts' },
    tsconfig: path.join(project, 'tsconfig.json'),
    absWorkingDir: project,
    outdir: '/',
    entryNames: 'entry',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    write: false,
    charset: 'utf8',
    resolveExtensions: ['.h5.ts', '.h5.tsx', '.ts', '.tsx', '.mjs', '.js', '.json'],
    plugins: [withoutTaro],
    define: Object.fromEntries(
      Object.entries({ ...settings, NODE_ENV: 'production' }).map(([name, value]) => [
        `process.env.${name}`,
        JSON.stringify(value),
      ]),
    ),
  })
  return Object.fromEntries(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]))
}
