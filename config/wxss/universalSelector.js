const { list } = require('postcss')

/** What a screen of ours is made of; `*` in our styles means any of them. */
const elements = ['view', 'text', 'button', 'image', 'input', 'textarea', 'picker', 'switch', 'scroll-view']

const lastIsAnyAfterAny = /\*\s*\+\s*\*$/
const lastIsAny = /([\s>+~]|^)\*$/

/** One selector in words that WeChat's compiler takes: it refuses every `*` ("error at token `*`"). */
function spell(selector) {
  const named = lastIsAnyAfterAny.test(selector)
    ? elements.map((name) => selector.replace(lastIsAnyAfterAny, `${name}:not(:first-child)`))
    : elements.map((name) => selector.replace(lastIsAny, `$1${name}`))
  if (named.some((one) => one.includes('*'))) throw new Error(`WXSS knows no *: ${selector}`)
  return named
}

/** A PostCSS plugin for the mini-program: `.a > * + *` becomes `.a > view:not(:first-child), .a > text:…`. */
module.exports = () => ({
  postcssPlugin: 'universal-selector',
  Rule(rule) {
    if (!rule.selector.includes('*')) return
    rule.selector = list
      .comma(rule.selector)
      .flatMap((one) => (one.includes('*') ? spell(one) : [one]))
      .join(',')
  },
})
module.exports.postcss = true
module.exports.elements = elements
