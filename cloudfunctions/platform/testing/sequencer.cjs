const { default: Sequencer } = require('@jest/test-sequencer')

/** The long ones, longest first. A fresh clone has no times of an earlier run, and one left to the end would run alone. */
const long = [/e2e\/mainJob/, /eligibility\/sameAnswers/, /platform\/matrix/, /demo\/seed/, /applications\/drafts/]

const rankOf = ({ path }) => long.findIndex((pattern) => pattern.test(path)) + 1 || long.length + 1

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other))
  }
}
