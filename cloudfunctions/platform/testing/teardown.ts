import fs from 'node:fs'

export default async function teardown(): Promise<void> {
  const server = globalThis.testServer
  if (!server) return
  await server.postgres.stop()
  fs.rmSync(server.folder, { recursive: true, force: true })
}
