import type { ZodError } from 'zod'
import { Policy } from '../../src/domain/policies/policy.schema'
import { PLACEHOLDER } from './examplePolicy'
import { sentence } from './sentence'

const SHOWN = 10

/** The programme that a file holds. @throws a sentence with everything that is wrong with it, each with its place */
export function readPolicyFile(text: string): Policy {
  const json = parseJson(text)
  const { data, error } = Policy.safeParse(json)
  const faults = error ? faultsOf(error) : [...unknownKeys(json, data), ...listFaults(data)]
  if (data && !faults.length) return data
  const more = faults.length > SHOWN ? ` … and ${faults.length - SHOWN} more` : ''
  throw sentence(`The file can't be published yet:\n${faults.slice(0, SHOWN).join('\n')}${more}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw sentence(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}.`, error)
  }
}

const faultsOf = ({ issues }: ZodError) =>
  issues.map(({ path, message }) => `- ${path.join('.') || 'the file'}: ${message}`)

/** What the schema doesn't know is a slip of the pen: it would be dropped without a word. */
function unknownKeys(written: unknown, read: unknown, at = ''): string[] {
  if (typeof written !== 'object' || written === null) return []
  return Object.entries(written).flatMap(([key, value]) => {
    const place = at ? `${at}.${key}` : key
    const kept = (read as Record<string, unknown> | undefined)?.[key]
    return kept === undefined ? [`- ${place}: there is no such field`] : unknownKeys(value, kept, place)
  })
}

function listFaults(policy: Policy): string[] {
  const { criteria, programme, validFrom, validTo } = policy
  const questions = programme?.form.flatMap((group) => group.questions) ?? []
  return [
    ...twice('criteria', criteria, ({ id }) => id),
    ...twice('programme.form', questions, ({ key }) => key),
    ...twice('programme.documents', programme?.documents ?? [], ({ key }) => key),
    ...(validFrom && validTo && validFrom > validTo ? ['- validTo: it lies before validFrom'] : []),
    ...(JSON.stringify(policy).includes(PLACEHOLDER) ? [`- it still says “${PLACEHOLDER}” of the example`] : []),
  ]
}

function twice<T>(place: string, items: readonly T[], nameOf: (item: T) => string): string[] {
  const names = items.map(nameOf)
  const again = names.filter((name, at) => names.indexOf(name) !== at)
  return again.map((name) => `- ${place}: “${name}” is there twice`)
}
