const fs = require('node:fs')
const path = require('node:path')

/** `src/ui/Button.tsx` or `node_modules/react-dom/…`, wherever the project lies. */
function nameOf(module) {
  const file = (module.nameForCondition() || module.identifier()).replace(/\\/g, '/')
  const inside = file.lastIndexOf('node_modules/')
  return inside >= 0 ? file.slice(inside) : path.relative(path.resolve(__dirname, '..'), file)
}

/** A webpack plugin: beside the output, which module takes how many bytes (before minifying) of which script. */
module.exports = function ModuleSizes() {
  this.apply = (compiler) => {
    compiler.hooks.done.tap('ModuleSizes', ({ compilation }) => {
      const folder = path.dirname(compilation.outputOptions.path)
      const sizes = {}
      for (const chunk of compilation.chunks) {
        const script = [...chunk.files].find((file) => file.endsWith('.js'))
        if (script) sizes[script] = modulesOf(compilation, chunk)
      }
      fs.writeFileSync(path.join(folder, `${process.env.TARO_ENV}.modules.json`), JSON.stringify(sizes))
    })
  }
}

function modulesOf(compilation, chunk) {
  const sizes = {}
  for (const whole of compilation.chunkGraph.getChunkModulesIterable(chunk))
    for (const module of whole.modules ?? [whole]) sizes[nameOf(module)] = Math.round(module.size())
  return sizes
}
