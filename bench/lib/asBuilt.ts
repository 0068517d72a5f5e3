import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { bundle } from '../../config/functions'

/**
 * A module of the project as the cloud functions carry it: in one bundle. Through tsx every name that comes from another
 * file would be asked for by a call, which costs the smallest functions as much as what they do, and which nobody runs.
 */
export async function asBuilt<Module>(source: string): Promise<Module> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'built-'))
  try {
    const file = path.join(folder, 'module.cjs')
    await bundle(source, file)
    return createRequire(__filename)(file) as Module
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
