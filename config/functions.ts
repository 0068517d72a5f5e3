import { build } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'

type Trigger = { name: string; type: 'timer'; config: string }

/** What the drawing of pictures has beside the function: the program of its thread, and the wasm that this reads. */
const drawing = {
  thread: 'cloudfunctions/features/files/twins/drawPictures.cjs',
  wasm: 'node_modules/@silvia-odwyer/photon-node/photon_rs_bg.wasm',
}

/** Each becomes one folder without dependencies. A timer's seven fields are read at UTC+8, by CloudBase as by our host. */
const functions: Record<string, { triggers: Trigger[] }> = {
  api: { triggers: [] },
  jobs: { triggers: [{ name: 'everyMinute', type: 'timer', config: '0 */1 * * * * *' }] },
}

const project = path.resolve(__dirname, '..')

/** Bundles every cloud function to `<output>/<name>/{index.js,package.json,config.json}`. */
export async function buildFunctions(output: string): Promise<void> {
  await Promise.all(Object.keys(functions).map((name) => buildFunction(name, path.join(output, name))))
}

async function buildFunction(name: string, folder: string): Promise<void> {
  await bundle(`cloudfunctions/${name}/index.ts`, path.join(folder, 'index.js'))
  if (name === 'jobs') await bundleDrawing(folder)
  const write = (file: string, content: object) =>
    fs.writeFileSync(path.join(folder, file), `${JSON.stringify(content, null, 2)}\n`)
  write('package.json', { name, version: '1.0.0', main: 'index.js', dependencies: {} })
  write('config.json', functions[name] as object)
}

async function bundleDrawing(folder: string): Promise<void> {
  const beside = (file: string) => path.join(folder, path.basename(file))
  await bundle(drawing.thread, beside(drawing.thread))
  fs.copyFileSync(path.join(project, drawing.wasm), beside(drawing.wasm))
}

/** @param source a path inside the project */
export async function bundle(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(project, source)],
    outfile,
    absWorkingDir: project,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    keepNames: true,
    charset: 'utf8',
    external: ['pg-native', 'pg-cloudflare'],
    logLevel: 'warning',
  })
}
