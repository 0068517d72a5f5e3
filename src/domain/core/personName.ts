/** `张*`, `张*明`: the name as a public notice shows it. */
export function maskName(name: string): string {
  if (name.length < 2) return '*'
  if (name.length === 2) return `${name[0]}*`
  return `${name[0]}${'*'.repeat(name.length - 2)}${name.slice(-1)}`
}
