import type { Source, Step } from '../../../src/domain/policies/policy.schema'
import { clausesOf } from './clauses'

/** The made-up city. No real place has a division that begins with 99. */
export const guichuan = { region: '9901', regionName: '归川市（示例）' } as const

/** The clauses of an example, each copied from the real policy that it names. */
export const exampleClauses = (original: string) => clausesOf(`示例设定，参照${original}`, 'demonstration')

export const exampleSource = (title: string, original: string): Source => ({
  title: `归川市${title}（示例）`,
  mark: 'demonstration',
  note: `参照${original}编写，不是真实文件`,
})

export const exampleSteps = (reviewWorkingDays: number): Step[] => [
  { name: '提交申请', who: '申请人，或请村（社区）干部帮办', mark: 'demonstration' },
  { name: '受理', who: '县区人社局', days: '5 个工作日内，缺什么一次说清', mark: 'demonstration' },
  { name: '审核、审批', who: '县区人社局', days: `${reviewWorkingDays} 个工作日`, mark: 'demonstration' },
  { name: '公示', who: '县区人社局', days: '5 个工作日', mark: 'demonstration' },
  { name: '拨付', who: '县区财政局、经办银行', days: '公示结束后办理', mark: 'demonstration' },
]

/** Markdown: the steps as every example of the city takes them. */
export const exampleStepsInWords = (reviewWorkingDays: number) => `
1. 在手机上填写申请，拍照上传材料；自己办不方便的，请村（社区）干部帮办；
2. 县区人社局收到后，5 个工作日内受理；缺什么，一次说清；
3. 受理后 ${reviewWorkingDays} 个工作日内审核、审批完；
4. 公示 5 个工作日；
5. 没有异议的，由财政部门拨付到您的账户。
`

export const exampleWarning = '> 归川市是一个示例城市，这一项是照着真实政策编写的示例。要办理，请看您家乡的政策。'
