const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]
// Packages that ship only ES modules.
const modules =
  '@orpc|rou3|radash|cookie|@standardserver|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|marked|json-schema-typed|wildcard-match|escape-string-regexp'
const shared = {
  transform: { '^.+\\.m?[tj]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${modules})/)`, '<rootDir>/dist/'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
}
const screens = {
  ...shared,
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.tsx'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  moduleNameMapper: {
    '\\.(css|scss|svg|png)$': '<rootDir>/src/testing/asset.js',
    '^@tarojs/components$': '<rootDir>/src/testing/taroComponents.tsx',
    '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts',
    ...shared.moduleNameMapper,
  },
}
const extensions = ['tsx', 'ts', 'js', 'jsx', 'json', 'node', 'mjs', 'cjs']

module.exports = {
  globalSetup: '<rootDir>/cloudfunctions/platform/testing/setup.ts',
  globalTeardown: '<rootDir>/cloudfunctions/platform/testing/teardown.ts',
  testSequencer: '<rootDir>/cloudfunctions/platform/testing/sequencer.cjs',
  // One more than the smallest machine has processors: phones and browsers wait for the database half of their time.
  maxWorkers: 3,
  testTimeout: 30_000,
  projects: [
    { ...screens, displayName: 'weapp', moduleFileExtensions: ['weapp.tsx', 'weapp.ts', ...extensions] },
    { ...screens, displayName: 'h5', moduleFileExtensions: ['h5.tsx', 'h5.ts', ...extensions] },
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      roots: ['<rootDir>/cloudfunctions', '<rootDir>/src', '<rootDir>/e2e', '<rootDir>/config'],
      testMatch: ['**/*.test.ts'],
      moduleFileExtensions: extensions,
    },
  ],
}
