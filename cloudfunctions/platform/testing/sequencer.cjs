const { default: Sequencer } = require('@jest/test-sequencer')

/** The gates, cheapest first: what the compilers, an old phone or WeChat's review would refuse is told before any flow runs. */
const gates = [/e2e\/gates\/compile/, /e2e\/syntax/, /e2e\/gates\/oldPhones/, /e2e\/gates\//, /e2e\/everyPage/]
/** Then the long ones, longest first. A fresh clone has no times of an earlier run, and one left to the end would run alone. */
const long = [
  /e2e\/(keyboard|score)/,
  /e2e\/mainJob/,
  /eligibility\/sameAnswers/,
  /platform\/matrix/,
  /demo\/seed/,
  /demo\/full/,
  /offline\/convergence/,
  /applications\/drafts/,
]
const order = [...gates, ...long]

const rankOf = ({ path }) => order.findIndex((pattern) => pattern.test(path)) + 1 || order.length + 1

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other))
  }
}
