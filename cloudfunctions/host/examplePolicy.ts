import { Policy } from '../../src/domain/policies/policy.schema'
import { guichuanStartupGrant } from '../demo/policies/guichuanStartupGrant'

/** What has to be written anew before it can be published. */
export const PLACEHOLDER = '某某'
const DOCUMENT = `${PLACEHOLDER}〔2026〕1号`

/** A whole programme to begin from: the made-up city's grant without its marks. It is refused until its names are replaced. */
export function examplePolicy(): Policy {
  const written = JSON.stringify(guichuanStartupGrant.at(-1)?.policy, withoutMarks)
    .replace(/> 归川市是一个示例城市[^"]*?\\n\\n/, '')
    .replace(/示例设定。金额.*?自定。/, DOCUMENT)
    .replace(/参照[^"]*编写，不是真实文件/, DOCUMENT)
    .replaceAll(/示例设定(，参照[^"]*)?(?=")/g, DOCUMENT)
    .replaceAll('示例设定，以当地办事指南为准', DOCUMENT)
    .replaceAll('（示例）', '')
    .replaceAll('示例城市', '归川市')
    .replaceAll('归川', PLACEHOLDER)
    .replaceAll('"9901"', '"5101"')
  const { copiedFrom: _, ...policy } = Policy.parse({ ...JSON.parse(written), id: 'startup-grant', gaps: [] })
  return { ...policy, stacking: { ...policy.stacking, excludes: [] } }
}

const withoutMarks = (key: string, value: unknown) => (key === 'mark' && value === 'demonstration' ? undefined : value)
