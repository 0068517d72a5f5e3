import type { ApplicationView } from '@/contract/applications'
import { Notice } from '@/ui/Notice'

/** A warning to whoever works the case, never a refusal: two of a family may share an account. */
export function SameAccount({ application: { sameAccount = [] } }: { application: ApplicationView }) {
  if (sameAccount.length === 0) return null
  return (
    <Notice tone='waiting'>
      {`这个收款账号，别人的申请也用过：${sameAccount.join('、')}。请核对户名和账号是不是申请人本人的；核实无误可以照常办理。`}
    </Notice>
  )
}
