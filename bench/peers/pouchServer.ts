import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import fs from 'node:fs'
import express from 'express'
import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb'

/** PouchDB behind HTTP as its makers mean it: express-pouchdb over LevelDB, in a process and a folder of its own. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pouch-'))
const Stored = PouchDB.defaults({ prefix: `${folder}/` })
const app = express()
app.use(expressPouch(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(folder, 'log') }))
const server = http.createServer(app)
server.listen(0, '127.0.0.1', () =>
  console.log(`pouch is at http://127.0.0.1:${(server.address() as { port: number }).port}`),
)
process.on('SIGTERM', () => {
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})
