import path from 'node:path'
import { sentence } from './sentence'

export type Options = {
  project: string
  port: number
  host: string
  /** An address of the owner of the database; without it PostgreSQL is started here. */
  databaseUrl?: string
  /** The H5 build to serve. */
  web: string
  /** Begins a real city instead of the made-up one. */
  isEmpty: boolean
  /** Whether X-Forwarded-* headers come from our own proxy. */
  isProxyTrusted: boolean
}

export const project = path.resolve(__dirname, '../..')

/** @throws a sentence for a port that is none, and for production without a database of its own */
export function readOptions(env: NodeJS.ProcessEnv, args: string[]): Options {
  const port = Number(env.PORT ?? 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw sentence(`PORT=${env.PORT} is no port: give a number up to 65535.`)
  if (env.NODE_ENV === 'production' && !env.DATABASE_URL)
    throw sentence(
      'NODE_ENV=production needs a database of its own: set DATABASE_URL to its address. The embedded one is for trying and for pilots.',
    )
  return {
    project,
    port,
    host: env.HOST ?? '127.0.0.1',
    databaseUrl: env.DATABASE_URL || undefined,
    web: path.resolve(env.WEB_DIR ?? path.join(project, 'dist/h5')),
    isEmpty: args.includes('--empty'),
    isProxyTrusted: ['1', 'true'].includes(env.TRUST_PROXY ?? ''),
  }
}
