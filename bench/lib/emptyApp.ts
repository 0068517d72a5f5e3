import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const project = path.resolve(__dirname, '../..')

/** An app with one page that says one character, by the same Taro, configuration and browsers' floor; built once per lock file. */
export function emptyApp(type: 'weapp' | 'h5'): string {
  const output = `dist/bench/empty-${type}`
  const proof = path.join(project, output, type === 'h5' ? 'index.html' : 'app.json')
  const lock = path.join(project, 'package-lock.json')
  if (fs.existsSync(proof) && fs.statSync(proof).mtimeMs > fs.statSync(lock).mtimeMs) return path.join(project, output)
  execFileSync(process.execPath, [path.join(project, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type], {
    cwd: project,
    stdio: 'ignore',
    env: {
      ...process.env,
      CI: 'true',
      NODE_ENV: 'production',
      BUILD_SOURCE: 'bench/peers/emptyApp',
      BUILD_OUTPUT: output,
    },
  })
  return path.join(project, output)
}
