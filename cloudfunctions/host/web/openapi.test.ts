import { contract } from '../../../src/contract'
import { version } from '../../../package.json'
import { describeContract } from './openapi'

type Schema = {
  const?: unknown
  type?: string
  required?: string[]
  properties?: Record<string, Schema>
  oneOf?: Schema[]
}
type Operation = {
  requestBody: { content: { 'application/json': { schema: Schema } } }
  responses: { 200: { content: { 'application/json': { schema: Schema } } } }
}
const procedures = Object.entries(contract).flatMap(([feature, group]) =>
  Object.keys(group).map((name) => [feature, name] as const),
)
let described: Awaited<ReturnType<typeof describeContract>>
beforeAll(async () => {
  described = await describeContract()
})
const operation = (name: string) => described.paths[`/fn/api#${name}`]?.post as unknown as Operation

test('is OpenAPI 3.1 of this version', () => {
  expect(described).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), info: { version } })
})

test.each(procedures)('%s.%s is in it, with its name, its answer and the refusals', (feature, name) => {
  const { requestBody, responses } = operation(`${feature}.${name}`)
  expect(requestBody.content['application/json'].schema.properties?.path?.const).toEqual([feature, name])
  const [done, refused] = responses[200].content['application/json'].schema.oneOf ?? []
  expect(done?.properties?.json?.type ?? done?.properties?.json?.oneOf).toBeDefined()
  expect(refused?.properties?.json?.required).toEqual(['code', 'message', 'status'])
})

test('and nothing else', () => {
  expect(Object.keys(described.paths).sort()).toEqual(procedures.map((path) => `/fn/api#${path.join('.')}`).sort())
})

test('what a call needs is in it', () => {
  const { input } = operation('applications.discard').requestBody.content['application/json'].schema.properties ?? {}
  expect(input?.required).toEqual(['requestId', 'id', 'version'])
})
