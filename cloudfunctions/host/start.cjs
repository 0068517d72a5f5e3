// npm start. This file stays readable to the oldest Node, so that it can say what is wrong.
var wanted = 20
if (Number(process.versions.node.split('.')[0]) < wanted) {
  // No call over several lines: its last comma would be one that the oldest Node can't read.
  var words = 'Node ' + process.versions.node + ' is too old: install Node ' + wanted
  console.error(words + ' or newer from https://nodejs.org and start again.')
  process.exit(1)
}
try {
  require('./build.cjs').main(process.env.WEB_DIR ? ['functions'] : ['h5', 'functions'])
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
require('tsx/cjs')
require('./main.ts')
