import { OpenAPIGenerator, type OpenAPI } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Handler } from 'hono'
import { contract } from '../../../src/contract'
import { problems } from '../../../src/domain/core/problem'

const info = {
  title: '归创通',
  version: '0.1.0',
  description:
    'Everything the system can do. All calls are POST /fn/api; what stands behind # only tells them apart. Writes carry a requestId: sent again with the same content they answer the same, and happen once.',
}

const refusal = {
  type: 'object',
  properties: {
    ok: { const: false },
    json: {
      type: 'object',
      properties: { code: { enum: Object.keys(problems) }, message: { type: 'string' }, status: { type: 'integer' } },
      required: ['code', 'message', 'status'],
    },
  },
  required: ['ok', 'json'],
}

type Body = { content?: Record<string, { schema?: unknown }> }
const schemaOf = (body: unknown) => (body as Body | undefined)?.content?.['application/json']?.schema ?? {}
const asJson = (schema: unknown) => ({ content: { 'application/json': { schema } } })

/** A procedure as it goes over the wire: its name and input in the one body, its answer or a refusal in the other. */
function envelope({ operationId = '', requestBody, responses }: OpenAPI.OperationObject) {
  const input = { path: { const: operationId.split('.') }, input: schemaOf(requestBody) }
  const answer = { ok: { const: true }, json: schemaOf(responses?.['200']) }
  const done = { type: 'object', properties: answer, required: ['ok', 'json'] }
  const asked = { type: 'object', properties: input, required: requestBody ? ['path', 'input'] : ['path'] }
  return {
    operationId,
    requestBody: { required: true, ...asJson(asked) },
    responses: { 200: { description: 'the answer, or a refusal in words', ...asJson({ oneOf: [done, refusal] }) } },
  }
}

/** The OpenAPI 3.1 document of the contract. */
export async function describeContract() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const { openapi, paths } = await generator.generate(contract, { info })
  const operations = Object.values(paths ?? {}).flatMap((path) => (path?.post ? [envelope(path.post)] : []))
  return {
    openapi,
    info,
    paths: Object.fromEntries(operations.map((one) => [`/fn/api#${one.operationId}`, { post: one }])),
  }
}

let described: ReturnType<typeof describeContract> | undefined

/** GET /openapi.json: what can be called, for other systems; it opens no second way in. */
export const showContract: Handler = async (context) => context.json(await (described ??= describeContract()))
