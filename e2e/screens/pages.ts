type AppConfig = { pages: string[]; subPackages: { root: string; pages: string[] }[] }

/** Every page of src/app.config.ts, as its route. */
export async function pagesOfProgram(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: loaded } = (await import('../../src/app.config')) as { default: AppConfig | { default: AppConfig } }
  const { pages, subPackages } = 'default' in loaded ? loaded.default : loaded
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}
