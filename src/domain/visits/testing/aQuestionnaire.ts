import type { Questionnaire, VisitQuestion } from '../questionnaire.schema'

type Said = Pick<VisitQuestion, 'key' | 'kind' | 'label'> & Partial<VisitQuestion>
const ask = (said: Said): VisitQuestion => ({ isRequired: false, question: `${said.label}？`, ...said })

/** A short questionnaire with a question of each sort that matters: a fact, one that hangs on another, a set, a text. */
export const aQuestionnaire = (): Questionnaire => ({
  version: 1,
  title: '摸底问卷',
  source: '示例',
  groups: [
    {
      key: 'person',
      title: '基本情况',
      questions: [
        ask({ key: 'sex', fact: 'sex', kind: 'choice', label: '性别' }),
        ask({ key: 'birthDate', fact: 'birthDate', kind: 'day', label: '出生日期' }),
        ask({ key: 'education', kind: 'choice', label: '学历', choices: { none: '没上过', senior: '高中' } }),
        ask({ key: 'skill', kind: 'text', label: '技能' }),
      ],
    },
    {
      key: 'away',
      title: '在外情况',
      questions: [
        ask({ key: 'workedOutside', fact: 'workedOutside', kind: 'choice', label: '在外地点' }),
        ask({
          ...{ key: 'monthsAway', fact: 'monthsAway', kind: 'count', label: '在外时间' },
          onlyIf: { key: 'workedOutside', is: ['otherProvince'] },
        }),
        ask({ key: 'wish', kind: 'set', label: '意愿', choices: { job: '找工作', business: '创业' } }),
        ask({ key: 'idea', kind: 'text', label: '创业想法', onlyIf: { key: 'wish', is: ['business'] } }),
      ],
    },
  ],
})
