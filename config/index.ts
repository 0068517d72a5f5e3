import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import path from 'node:path'
import ModuleSizes from './moduleSizes'

type Chain = {
  resolve: { plugin(name: string): { use(plugin: unknown): void } }
  plugin(name: string): { use(plugin: unknown, args: unknown[]): void }
  merge(options: object): void
}
type Webpack = { ProvidePlugin: unknown }

const resolvePaths = (chain: Chain) => chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)

const globalScope = { globalThis: [path.resolve(__dirname, 'globalScope.js'), 'globalScope'] }

/** Taro transpiles only src; these packages ship private fields and `??=`, which the oldest phones can't parse. */
const shipsModernSyntax = (file: string) =>
  /[\\/]node_modules[\\/](@tanstack|@orpc|query-string|split-on-first|filter-obj|decode-uri-component|chinese-days|dayjs)[\\/]/.test(
    file,
  )

/** What most pages share comes once, not again in each of them. */
const shared = { name: 'shared', chunks: 'async', minChunks: 10, minSize: 0, priority: 20, enforce: true }

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'guichuang',
    date: '2026-11-22',
    designWidth: 375, // 1 CSS px is 1 design px; the mini-program gets px * 2 rpx
    deviceRatio: { 375: 2, 750: 1, 640: 2.34 / 2, 828: 1.81 / 2 },
    sourceRoot: process.env.BUILD_SOURCE ?? 'src',
    outputRoot: process.env.BUILD_OUTPUT ?? `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Neither the browser nor the mini-program has a `process`: what isn't set has to become an empty word at build time.
    env: Object.fromEntries(
      ['TARO_APP_BACKEND', 'TARO_APP_API', 'TARO_APP_ENV_ID'].map((name) => [
        name,
        JSON.stringify(process.env[name] ?? ''),
      ]),
    ),
    // Not for the mini-program: what its packages share is split anew, and a part out of the cache asks for modules that aren't there.
    cache: { enable: process.env.CI !== 'true' && process.env.TARO_ENV === 'h5' },
    plugins: [require.resolve('./aria')],
    // Chinese stays 3 bytes instead of \uXXXX; quoting keys would break private fields.
    terser: { enable: true, config: { output: { ascii_only: false, quote_keys: false } } as never },
    mini: {
      compile: { include: [shipsModernSyntax] },
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: true, config: {} },
        [path.resolve(__dirname, 'wxss/universalSelector.js')]: { enable: true },
      } as never,
      webpackChain(chain: Chain, webpack: Webpack) {
        resolvePaths(chain)
        chain.plugin('moduleSizes').use(ModuleSizes, [])
        const shim = path.resolve(__dirname, 'abortController.js')
        chain
          .plugin('abort')
          .use(webpack.ProvidePlugin, [{ AbortController: [shim, 'AbortController'], ...globalScope }])
      },
    },
    h5: {
      compile: { include: [shipsModernSyntax] },
      publicPath: '/',
      staticDirectory: 'static',
      useHtmlComponents: true,
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: true, config: { targetUnit: 'px' as never } }, // no rem scaling: a PC stays sane
      },
      webpackChain(chain: Chain, webpack: Webpack) {
        resolvePaths(chain)
        chain.plugin('globalScope').use(webpack.ProvidePlugin, [globalScope])
        chain.merge({ optimization: { splitChunks: { cacheGroups: { shared } } } })
      },
    },
  }
  return merge({}, base)
})
