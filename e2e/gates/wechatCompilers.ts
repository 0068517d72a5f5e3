import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { filesBelow, type Build } from '../weapp-host/loadBuild'

/** WeChat's own compilers, as npm's miniprogram-compiler carries them; `undefined` where they can't run. */
export type Compiler = { wcc: string; wcsc: string }

const folders: Partial<Record<NodeJS.Platform, { folder: string; ending: string }>> = {
  linux: { folder: 'linux', ending: '' },
  darwin: { folder: 'mac', ending: '' },
  win32: { folder: 'windows', ending: '.exe' },
}

/** Copies the compilers to a folder of our own: npm installs them without the right to be run. */
export function findCompilers(): Compiler | undefined {
  const place = folders[process.platform]
  if (!place) return undefined
  const packed = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', place.folder)
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-wechat-'))
  const copy = (name: string) => {
    const file = path.join(own, name + place.ending)
    fs.copyFileSync(path.join(packed, name + place.ending), file)
    fs.chmodSync(file, 0o755)
    return file
  }
  const found = { wcc: copy('wcc'), wcsc: copy('wcsc') }
  process.once('exit', () => fs.rmSync(own, { recursive: true, force: true }))
  return runs(found, own) ? found : undefined
}

/** Compiles one word with each: another processor, another C library or a folder without rights show here. */
function runs({ wcc, wcsc }: Compiler, folder: string): boolean {
  fs.writeFileSync(path.join(folder, 'probe.wxml'), '<view></view>')
  fs.writeFileSync(path.join(folder, 'probe.wxss'), '.a{color:red}')
  return run(wcc, ['-d', 'probe.wxml'], folder) === '' && run(wcsc, ['-db', 'probe.wxss'], folder) === ''
}

/** What the compiler complains about; nothing if it is content. */
function run(compiler: string, options: string[], folder: string): string {
  const { status, error, stderr, stdout } = spawnSync(compiler, options, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return ''
  return error ? error.message : `${stderr}${stdout}`.trim().slice(0, 4000) || `ended with ${status}`
}

/** Compiles every template of a build together, as WeChat does, with the components that each page names. */
export function compileTemplates({ wcc }: Compiler, { root, configs }: Build): string {
  const named = Object.entries(configs).map(([name, { usingComponents }]) => ({
    name,
    components: Object.keys(usingComponents ?? {}),
  }))
  const using = named.filter(({ components }) => components.length)
  const components = [
    using.length,
    ...using.flatMap((one) => [`${one.name}.wxml`, one.components.length, ...one.components]),
  ]
  const files = [...filesBelow(root, '.wxml'), ...filesBelow(root, '.wxs')]
  return run(wcc, ['-d', '-cc', components.join(' '), ...files, '-gn', '$gwx'], root)
}

/** Compiles every style sheet of a build. */
export function compileStyles({ wcsc }: Compiler, root: string): string {
  return run(wcsc, ['-db', '-pc', '0', ...filesBelow(root, '.wxss')], root)
}
