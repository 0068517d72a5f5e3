// Taro drops attributes that it does not know; this plugin binds WeChat's accessibility ones in the generated templates.
const path = require('node:path')
const components = require('./components.json')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp' || !platform.template) return
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
      platform.template.mergeComponents(ctx, components)
    },
  })
}
