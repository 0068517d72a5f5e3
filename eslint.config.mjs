import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

/** Which folders a folder may not import; architecture: the core in the middle, features at the rim. */
const wall = (files, ...groups) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx', 'cloudfunctions/platform/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: groups.map(([group, message]) => ({ group, message, allowTypeImports: message.startsWith('type') })),
      },
    ],
  },
})
const server = [['**/cloudfunctions/**'], 'src never imports the server']
const screens = [
  [
    '**/src/api/**',
    '**/src/ui/**',
    '**/src/cards/**',
    '**/src/features/**',
    '**/src/pages/**',
    '**/src/offline/**',
    '@/*',
  ],
  'the server imports only src/domain and src/contract',
]
const schema = [
  ['zod', '**/*.schema', '@/contract', '@/contract/*', '**/contract'],
  'types only: neither zod nor the contract may reach a phone',
]

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'e2e/shots/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  hooks.configs.flat.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-depth': ['error', 3],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.cjs', 'config/**/*.js', 'babel.config.js', 'src/testing/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: { defineAppConfig: 'readonly', definePageConfig: 'readonly', wx: 'readonly' } },
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'fetch', 'URL', 'Blob', 'navigator'],
    },
  },
  {
    files: ['src/**/*.h5.{ts,tsx}', 'src/testing/**', 'src/**/*.test.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['src/testing/**'], rules: { 'react-hooks/exhaustive-deps': 'off' } },
  wall(['src/domain/**/*.ts'], server, [
    [
      '@tarojs/*',
      'react',
      'pg',
      'kysely',
      '**/contract/**',
      '**/api/**',
      '**/ui/**',
      '**/cards/**',
      '**/features/**',
      '**/pages/**',
    ],
    'the domain is pure and imports only itself, dayjs and chinese-days',
  ]),
  wall(['src/contract/**/*.ts'], server, [
    ['@tarojs/*', 'react', '**/api/**', '**/ui/**', '**/cards/**', '**/features/**', '**/pages/**'],
    'the contract imports only the domain',
  ]),
  wall(['src/api/**/*.{ts,tsx}', 'src/offline/**/*.{ts,tsx}'], server, schema, [
    ['**/ui/**', '**/cards/**', '**/features/**', '**/pages/**'],
    'api knows no screen',
  ]),
  wall(['src/ui/**/*.{ts,tsx}'], server, schema, [
    ['**/api/**', '**/cards/**', '**/features/**', '**/pages/**', '**/offline/**'],
    'ui knows no feature',
  ]),
  wall(['src/cards/**/*.{ts,tsx}'], server, schema, [['**/features/**', '**/pages/**'], 'cards know no screen']),
  wall(['src/features/**/*.{ts,tsx}', 'src/pages/**/*.{ts,tsx}'], server, schema, [
    ['@/features/**', '@/pages/**', '../../[a-z]*/**'],
    'a feature is a sub-package: features never import each other',
  ]),
  wall(['cloudfunctions/**/*.ts'], screens),
  // The last rule for a file replaces the ones before it: each says all that holds for it.
  wall(['cloudfunctions/platform/**/*.ts'], screens, [
    ['**/host/**', '**/demo/**', '**/features/**'],
    'the platform knows neither features, nor host, nor city',
  ]),
  // Tests and their fixtures, too: what both sides need for one lies in src.
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: server[0], message: server[1] }] }] },
  },
)
