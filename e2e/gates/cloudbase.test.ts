import fs from 'node:fs'
import path from 'node:path'
import { bundleClient } from '../cloudbase/bundle'
import { filesBelow } from '../weapp-host/loadBuild'

const project = path.join(__dirname, '../..')
/** What tcb-js-sdk and what stands around it can't do without. */
const SDK = /tcb-js-sdk|tcb-api\.tencentcloudapi\.com|anonymousAuthProvider/

const read = <T>(file: string) => JSON.parse(fs.readFileSync(path.join(project, file), 'utf8')) as T
const carrying = (target: string) =>
  filesBelow(path.join(project, 'dist', target), '.js').filter((file) =>
    SDK.test(fs.readFileSync(path.join(project, 'dist', target, file), 'utf8')),
  )

test('neither the mini-program nor the usual web build carries CloudBase’s SDK', () => {
  expect(filesBelow(path.join(project, 'dist/weapp'), '.js').length).toBeGreaterThan(5)
  expect(filesBelow(path.join(project, 'dist/h5'), '.js').length).toBeGreaterThan(5)
  expect([...carrying('weapp'), ...carrying('h5')]).toEqual([])
})

test('built for CloudBase it is one file, which the page itself doesn’t bring', async () => {
  const carriers = Object.entries(await bundleClient('cloudbase')).filter(([, code]) => SDK.test(code))
  expect(carriers.map(([name]) => name.replace(/-\w+\.js$/, ''))).toEqual(['/cloudbase.h5'])
})

test('built for plain HTTP, what the client brings is one script without it', async () => {
  const scripts = await bundleClient('http')
  expect(Object.keys(scripts)).toEqual(['/entry.js'])
  expect(scripts['/entry.js']).not.toMatch(SDK)
  expect(scripts['/entry.js']).not.toContain('import(')
})

type Deployed = { name: string; handler: string; runtime: string; triggers?: object[]; envVariables?: object }

test('cloudbaserc.json deploys the functions that are built, each with its timers', () => {
  const { functionRoot, functions } = read<{ functionRoot: string; functions: Deployed[] }>('cloudbaserc.json')
  const built = fs.readdirSync(path.join(project, functionRoot)).filter((name) => !name.startsWith('.'))
  expect(functions.map(({ name }) => name).sort()).toEqual(built.sort())
  for (const { name, handler, triggers = [] } of functions) {
    const [file, main] = handler.split('.')
    expect(fs.readFileSync(path.join(project, functionRoot, name, `${file}.js`), 'utf8')).toContain(`${main}:`)
    expect(triggers).toEqual(read<{ triggers: object[] }>(path.join(functionRoot, name, 'config.json')).triggers)
  }
})

test('cloudbaserc.json holds no settings: deploying it would wipe out what stands in the console', () => {
  const { functions } = read<{ functions: Deployed[] }>('cloudbaserc.json')
  expect(functions.filter(({ envVariables }) => envVariables)).toEqual([])
})

test('the guide names every setting that the functions read', () => {
  const guide = fs.readFileSync(path.join(project, 'docs/guides/部署到微信云开发.md'), 'utf8')
  const sources = ['platform', 'features', 'api', 'jobs'].flatMap((folder) =>
    filesBelow(path.join(project, 'cloudfunctions', folder), '.ts')
      .filter((file) => !/\.test\.ts$|^testing\//.test(file))
      .map((file) => fs.readFileSync(path.join(project, 'cloudfunctions', folder, file), 'utf8')),
  )
  const read = sources.flatMap((source) => source.match(/(?<=process\.env\.|')(?:[A-Z]+_)+[A-Z]+(?=\W)/g) ?? [])
  const settings = new Set(read.filter((name) => /^(DATABASE|DATA|STORAGE|SEND|SMS|WECHAT)_/.test(name)))
  expect(settings.size).toBeGreaterThan(12)
  expect([...settings].filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})
