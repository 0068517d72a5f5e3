/** A setting that has to be there. @throws a sentence that says which, never its value */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: see the guide for those who run the system.`)
  return value
}

/** Whether an address is this machine: then a stand-in answers, and nothing reaches anybody. */
export const isLoopback = (url: string) => /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(url)
