// npm start. This file stays readable to the oldest Node, so that it can say what is wrong.
var wanted = 20
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: install Node ' +
      wanted +
      ' or newer from https://nodejs.org and start again.',
  )
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
