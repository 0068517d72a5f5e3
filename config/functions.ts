import { build } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'

type Trigger = { name: string; type: 'timer'; config: string }

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
  await build({
    entryPoints: [path.join(project, 'cloudfunctions', name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
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
  const write = (file: string, content: object) =>
    fs.writeFileSync(path.join(folder, file), `${JSON.stringify(content, null, 2)}\n`)
  write('package.json', { name, version: '1.0.0', main: 'index.js', dependencies: {} })
  write('config.json', functions[name] as object)
}
