import http from 'node:http'
import pg from 'pg'
import { fill, type Recipe } from '../lib/statements'

/**
 * node:http and nothing else: reads the body, sends the very statements that the door sends, and answers with the rows of
 * the last one that had any. Its database and its recipe come as arguments.
 */
const [url = '', recipe = '[]'] = process.argv.slice(2)
const statements = JSON.parse(recipe) as Recipe
const pool = new pg.Pool({ connectionString: url, max: 5 })

async function answer(): Promise<unknown[]> {
  const client = await pool.connect()
  try {
    let rows: unknown[] = []
    for (const { text, values } of statements) {
      const result = await client.query(
        text,
        values.map((value) => fill(value)),
      )
      if (result.rows.length) rows = result.rows
    }
    return rows
  } finally {
    client.release()
  }
}

const server = http.createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part))
  request.on('end', () => {
    JSON.parse(body)
    answer().then(
      (rows) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
})
server.listen(0, '127.0.0.1', () =>
  console.log(`bare server is at http://127.0.0.1:${(server.address() as { port: number }).port}`),
)
