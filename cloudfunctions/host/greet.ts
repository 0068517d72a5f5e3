import type { Bundles } from './bundles'
import type { Host } from './host'

type People = { items: { name: string; title: string }[] }
const SHOWN = 12

/** Where to look, and in the made-up city whom one can be. */
export async function greeting({ url, origin, folder, hasStandIn, bundles }: Host): Promise<string> {
  const people = await demonstrationPeople(bundles.api)
  const lines = [`归创通 is at ${url}`, `Data in ${folder}; ${origin}. Ctrl-C stops it.`]
  if (hasStandIn) lines.push(`No message leaves this machine: ${url}/sent shows what would have been sent.`)
  if (people.length) lines.push('', 'A made-up city. On 我的 → 换一个示例人物 you can be:', ...people)
  return lines.join('\n')
}

async function demonstrationPeople(api: Bundles['api']): Promise<string[]> {
  const nobody = { environment: JSON.stringify({ TCB_UUID: 'greeting' }) }
  const reply = await api({ path: ['session', 'demonstrationPeople'] }, nobody)
  if (!reply.ok) return []
  return (reply.json as People).items.slice(0, SHOWN).map(({ name, title }) => `  ${name}  ${title}`)
}
