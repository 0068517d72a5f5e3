import fs from 'node:fs'
import path from 'node:path'
import { loadBuild } from '../weapp-host/loadBuild'
import { largestModules, overBudget, packageSizes, type Budget, type ModuleList } from './sizes'

const dist = path.join(__dirname, '../../dist')
const budgetFile = path.join(__dirname, 'budget.json')
const read = <T>(file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as T

const MEGABYTE = 1024 * 1024
/** Ours: WeChat allows 2 MB (developers.weixin.qq.com, 分包加载). */
const MAIN_LIMIT = 0.3 * 2 * MEGABYTE
const SUB_LIMIT = MEGABYTE
const TOTAL_LIMIT = 20 * MEGABYTE

const subPackages = (loadBuild(path.join(dist, 'weapp')).app.subPackages ?? []).map(({ root }) => root)
const sizes = packageSizes(path.join(dist, 'weapp'), subPackages)
const modules = largestModules(read<ModuleList>(path.join(dist, 'weapp.modules.json')), subPackages)
const budget = read<Budget>(budgetFile)
const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0)

/** `UPDATE_BUDGET=1` agrees to the modules as they are; limits are changed by hand, with a reason in the commit. */
function agree(): void {
  const agreed = Object.entries(sizes).map(([name]) => {
    const sorted = Object.entries(modules[name] ?? {}).sort(([, a], [, b]) => b - a)
    return [name, { limit: budget[name]?.limit ?? 65_536, modules: Object.fromEntries(sorted) }]
  })
  fs.writeFileSync(budgetFile, `${JSON.stringify(Object.fromEntries(agreed), null, 2)}\n`)
}
if (process.env.UPDATE_BUDGET) agree()

test('every package keeps to its budget, or the module that broke it is named', () => {
  const rows = Object.entries(sizes).map(([name, bytes]) => `${(bytes / 1024).toFixed(0).padStart(6)} KB  ${name}`)
  console.log(['The mini-program:', ...rows, `${(total / 1024).toFixed(0).padStart(6)} KB  in all`].join('\n'))
  expect(overBudget(sizes, modules, read<Budget>(budgetFile))).toEqual([])
})

test('no budget is larger than what was promised', () => {
  const promised = (name: string) => (name === 'main' ? MAIN_LIMIT : SUB_LIMIT - 1)
  const over = Object.entries(read<Budget>(budgetFile)).filter(([name, { limit }]) => limit > promised(name))
  expect(over.map(([name]) => name)).toEqual([])
  expect(total).toBeLessThan(TOTAL_LIMIT)
})

test('the budget names no package that is gone', () => {
  expect(Object.keys(read<Budget>(budgetFile)).filter((name) => sizes[name] === undefined)).toEqual([])
})

const agreed: Budget = { main: { limit: 100, modules: { 'src/a.ts': 40, 'src/b.ts': 40 } } }

test('a package over its budget names the module that came and the one that grew, the largest first', () => {
  const grown = { main: { 'src/a.ts': 45, 'src/b.ts': 40, 'node_modules/echarts/index.js': 900 } }
  expect(overBudget({ main: 990 }, grown, agreed)).toEqual([
    'main takes 990 bytes, 890 over its 100: node_modules/echarts/index.js came with 900, src/a.ts grew by 5',
  ])
})

test('a package within its budget is left alone, and one without a budget is named', () => {
  expect(overBudget({ main: 100 }, {}, agreed)).toEqual([])
  expect(overBudget({ 'features/new': 7 }, {}, agreed)[0]).toMatch(/features\/new .*no budget yet/)
})
