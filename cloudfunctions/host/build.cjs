// node cloudfunctions/host/build.cjs [--force] h5 cloudbase weapp functions: builds what is missing or older than its sources.
const { spawn, spawnSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const project = path.resolve(__dirname, '../..')
const dist = path.join(project, 'dist')
// package.json: its browserslist.
const screens = ['src', 'config', 'package.json', 'package-lock.json', 'babel.config.js', 'tsconfig.json']

/** @type {Record<string, { sources: string[], needs?: string, proof: string, output: string, make: (folder: string, log: string) => void }>} */
const targets = {
  h5: { sources: screens, proof: 'index.html', output: 'h5', make: (folder, log) => taro('h5', folder, log) },
  cloudbase: {
    sources: screens,
    needs: 'TARO_APP_ENV_ID',
    proof: 'index.html',
    output: 'h5-cloudbase',
    make: (folder, log) => taro('h5', folder, log, 'cloudbase'),
  },
  weapp: { sources: screens, proof: 'app.json', output: 'weapp', make: (folder, log) => taro('weapp', folder, log) },
  functions: {
    sources: ['src/domain', 'src/contract', 'cloudfunctions', 'config/functions.ts', 'package-lock.json'],
    proof: 'api/index.js',
    output: 'cloudfunctions',
    make: (folder, log) => run(['--import', 'tsx', path.join(__dirname, 'buildFunctions.ts'), folder], {}, log),
  },
}

/** Not part of what is built. */
const isAside = (file) =>
  /\.test\.tsx?$/.test(file) || ['src/testing', 'cloudfunctions/host', 'cloudfunctions/demo'].includes(file)

/** Milliseconds of the newest change below a path; a folder's own time tells of what was taken away. */
function newest(relative) {
  const file = path.join(project, relative)
  if (isAside(relative) || !fs.existsSync(file)) return 0
  const stat = fs.statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = fs.readdirSync(file).map((name) => newest(`${relative}/${name}`))
  return Math.max(stat.mtimeMs, ...inside)
}

function isFresh({ sources, proof, output }) {
  const stamp = path.join(dist, `.${output}.built`)
  if (!fs.existsSync(stamp) || !fs.existsSync(path.join(dist, output, proof))) return false
  return fs.statSync(stamp).mtimeMs > Math.max(...sources.map(newest))
}

function taro(type, folder, log, backend = 'http') {
  const env = { NODE_ENV: 'production', BUILD_OUTPUT: path.relative(project, folder) }
  if (type === 'h5') env.TARO_APP_BACKEND = backend
  run([path.join(project, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type], env, log)
}

/** Runs a Node program; what it says goes to a file and is shown only when it fails. */
function run(args, env, log) {
  const output = fs.openSync(log, 'w')
  const options = { cwd: project, env: { ...process.env, ...env }, stdio: ['ignore', output, output] }
  const { status, signal, error } = spawnSync(process.execPath, args, options)
  fs.closeSync(output)
  if (status !== 0) throw new Error(error ? error.message : `it ended with ${status === null ? signal : status}`)
}

/** Builds beside and moves in whole: a killed build is never taken for a finished one. */
function build(name) {
  const { proof, output, make } = targets[name]
  const began = new Date()
  const part = path.join(dist, `.${output}.${process.pid}`)
  const old = `${part}.old`
  const final = path.join(dist, output)
  const log = path.join(dist, `${name}.log`)
  fs.mkdirSync(dist, { recursive: true })
  try {
    make(part, log)
    if (!fs.existsSync(path.join(part, proof))) throw new Error(`it made no ${proof}`)
    if (fs.existsSync(final)) fs.renameSync(final, old)
    fs.renameSync(part, final)
    const stamp = path.join(dist, `.${output}.built`)
    fs.writeFileSync(stamp, '')
    fs.utimesSync(stamp, began, began)
  } catch (error) {
    const said = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').slice(-60).join('\n') : ''
    throw new Error(`${said}\nThe build of ${name} failed: ${error.message}. All it said is in dist/${name}.log.`, {
      cause: error,
    })
  } finally {
    for (const folder of [part, old]) fs.rmSync(folder, { recursive: true, force: true })
  }
}

function main(args) {
  const isForced = args.includes('--force')
  const names = args.filter((arg) => arg !== '--force')
  const unknown = names.find((name) => !Object.prototype.hasOwnProperty.call(targets, name))
  if (unknown || !names.length) throw new Error('Say what to build: h5, cloudbase, weapp or functions.')
  const unset = names.map((name) => targets[name].needs).find((need) => need && !process.env[need])
  if (unset) throw new Error(`Say which CloudBase environment the pages are for: set ${unset} to its id.`)
  for (const name of names) {
    if (!isForced && isFresh(targets[name])) continue
    const began = Date.now()
    console.log(`Building ${name} …`)
    build(name)
    console.log(`Built dist/${targets[name].output} in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  }
}

/** Several are built side by side, each by a process of its own, as one keeps little more than one processor busy. */
async function mainOfMany(args) {
  const flags = args.filter((arg) => arg === '--force')
  const built = args.filter((arg) => arg !== '--force').map((name) => endOf(spawnSelf([...flags, name])))
  if ((await Promise.all(built)).some((status) => status !== 0)) process.exitCode = 1
}

const spawnSelf = (args) => spawn(process.execPath, [__filename, ...args], { stdio: 'inherit' })
const endOf = (child) => new Promise((resolve) => child.on('error', () => resolve(1)).on('close', resolve))

module.exports = { main }

if (require.main === module) {
  const args = process.argv.slice(2)
  try {
    if (args.filter((arg) => arg !== '--force').length > 1) void mainOfMany(args)
    else main(args)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
