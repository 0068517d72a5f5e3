/** What may stand in a build although old phones lack it, and why it does no harm there. Shorter is better. */
export type Allowance = { name: string; in: RegExp; because: string }

const polyfilled = 'src/polyfills.ts puts it in before anything else runs'

export const allowedEverywhere: Allowance[] = [
  { name: '.fromEntries()', in: /./, because: polyfilled },
  { name: '.replaceAll()', in: /./, because: polyfilled },
]

export const allowedInWeapp: Allowance[] = [
  {
    name: 'TextEncoder',
    in: /^features\/visits\/sub-vendors\.js$/,
    because:
      'the cipher asks for it when it is given text; src/offline/seal.ts gives it bytes, and its test takes it away',
  },
  { name: 'Function', in: /^runtime\.js$/, because: 'webpack asks for `this` first, and catches that it is refused' },
  { name: 'requirePlugin', in: /^taro\.js$/, because: 'Taro tries it inside try and catch' },
  { name: 'tt', in: /^taro\.js$/, because: 'Taro’s document for another company’s program, which WeChat never makes' },
]
