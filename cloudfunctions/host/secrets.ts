import { createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { sentence } from './sentence'

/** DATA_KEY as given, or the one that was made when the data folder was new. Whoever loses it loses the sealed numbers. */
export function dataKey(folder: string): string {
  const key = process.env.DATA_KEY ?? keptKey(path.join(folder, 'data.key'))
  if (Buffer.from(key, 'base64').length !== 32)
    throw sentence('DATA_KEY is not a key: give it 32 random bytes in base64, the same that the data was sealed with.')
  return key
}

function keptKey(file: string): string {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim()
  const key = randomBytes(32).toString('base64')
  const part = `${file}.${process.pid}`
  fs.writeFileSync(part, `${key}\n`, { mode: 0o600, flush: true })
  fs.renameSync(part, file)
  return key
}

/** What the functions' role logs in with, where a password is asked for. */
export function doorPassword(key: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update('the password of the role door').digest('hex')
}
