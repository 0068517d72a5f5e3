import { TmplGroup } from 'glass-easel-template-compiler'
import fs from 'node:fs'
import path from 'node:path'
import { builtinTags } from './builtin'
import { filesBelow } from './loadBuild'

const longestFirst = [...builtinTags].sort((a, b) => b.length - a.length).join('|')
const tag = new RegExp(`<(/?)(${longestFirst})(?=[\\s/>])`, 'g')
const script = /(<wxs[\s\S]*?(?:<\/wxs>|\/>))/

/** `<view>` becomes `<wx-view>`, as in WeChat's own web view; wxs scripts are left alone. */
const renamed = (wxml: string) =>
  wxml
    .split(script)
    .map((part, index) => (index % 2 ? part : part.replace(tag, '<$1wx-$2')))
    .join('')

/** All templates as glass-easel's JavaScript, with the compiler's warnings. */
export function compileTemplates(root: string): { code: string; warnings: string[] } {
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const file of filesBelow(root, '.wxml')) {
    const found = group.addTmpl(file.slice(0, -5), renamed(fs.readFileSync(path.join(root, file), 'utf8'))) ?? []
    for (const warning of found)
      warnings.push(`${file}: ${(warning as { message?: string }).message ?? String(warning)}`)
  }
  for (const file of filesBelow(root, '.wxs'))
    group.addScript(file.slice(0, -4), fs.readFileSync(path.join(root, file), 'utf8'))
  return { code: group.getTmplGenObjectGroups(), warnings }
}
