import fs from 'node:fs'
import path from 'node:path'
import { templateId } from '../../cloudfunctions/features/reminders/templateIds'
import { templates as approved } from '../../cloudfunctions/host/standIn/templateData'
import { templateNames, templateOf, templateValues, type TemplateName } from '../../src/domain/reminders/template'
import { reminderWords } from '../../src/domain/reminders/words'
import type { ReminderKind } from '../../src/domain/reminders/reminder'
import { filesBelow } from '../weapp-host/loadBuild'

const project = path.join(__dirname, '../..')
const read = (file: string) => fs.readFileSync(path.join(project, file), 'utf8')
const guide = read('docs/guides/上线前要做的事.md')

const variableOf = (name: TemplateName) => `WECHAT_TEMPLATE_${name.toUpperCase()}`

/** The keywords in the guide's row of this template. */
function toldKeywords(name: TemplateName): string[] {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${variableOf(name)}\``)) ?? ''
  return row.match(/(?<=`)[a-z]+\d+(?=`)/g) ?? []
}

const kinds = Object.keys(reminderWords) as ReminderKind[]
const sentKeywords = (kind: ReminderKind) => Object.keys(templateValues(kind, {}, '2026-11-23T01:30:00.000Z')).sort()

test.each(templateNames)(
  '%s: the guide asks for the keywords that the stand-in for WeChat approved, in their order',
  (name) => {
    expect(toldKeywords(name).length).toBeGreaterThan(2)
    expect(toldKeywords(name)).toEqual(Object.keys(approved[templateId(name)]?.keywords ?? {}))
  },
)

test.each(kinds.filter((kind) => templateOf(kind)))(
  '%s is sent with just the keywords that the guide asks for',
  (kind) => {
    const name = templateOf(kind)
    expect(sentKeywords(kind)).toEqual(name && toldKeywords(name).sort())
  },
)

test('every setting that the guide names is read by the functions, and the templates are all named', () => {
  const code = filesBelow(path.join(project, 'cloudfunctions'), '.ts')
    .filter((file) => !/\.test\.ts$|testing\//.test(file))
    .map((file) => read(`cloudfunctions/${file}`))
    .join('\n')
  const told = guide.match(/(?<=`)[A-Z]+(?:_[A-Z]+)+(?=`)/g) ?? []
  expect(told).toEqual(expect.arrayContaining(templateNames.map(variableOf)))
  expect(told.filter((name) => !new RegExp(`process\\.env\\.${name}\\b|'${name}'`).test(code))).toEqual([])
})
