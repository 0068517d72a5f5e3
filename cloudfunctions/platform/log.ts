type Level = 'info' | 'warning' | 'error'

/** One JSON line. Callers pass codes, ids and counts; never names, numbers, texts or inputs of people. */
export function log(
  level: Level,
  message: string,
  data: Record<string, string | number | boolean | undefined> = {},
): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...data })
  if (level === 'error') console.error(line)
  else console.log(line)
}
