import { isPhone } from '@/domain/core/phone'
import { isResidentId } from '@/domain/core/residentId'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'

export type Vouched = { name: string; residentId: string; oldPhone: string; phone: string }
export const nothingYet: Vouched = { name: '', residentId: '', oldPhone: '', phone: '' }

const wrongId = (id: string) =>
  id.length === 18 && !isResidentId(id) ? '身份证号不对，请对照证件检查 18 位号码' : undefined
const wrongPhone = (phone: string) =>
  phone.length === 11 && !isPhone(phone) ? '手机号不对，请检查 11 位数字' : undefined

type VouchedFieldsProps = { value: Vouched; onChange: (part: Partial<Vouched>) => void }

/** What stands on the card, and the two phones. */
export function VouchedFields({ value: { name, residentId, oldPhone, phone }, onChange }: VouchedFieldsProps) {
  return (
    <Stack gap={4}>
      <TextField
        label='姓名'
        value={name}
        onChange={(next) => onChange({ name: next })}
        maxLength={30}
        isRequired
        help='与身份证上的一样'
      />
      <TextField
        label='身份证号'
        kind='residentId'
        value={residentId}
        onChange={(next) => onChange({ residentId: next.trim() })}
        maxLength={18}
        isRequired
        problem={wrongId(residentId)}
      />
      <TextField
        label='原来的手机号'
        kind='phone'
        value={oldPhone}
        onChange={(next) => onChange({ oldPhone: next.trim() })}
        maxLength={11}
        help='档案里没登记过身份证的，要靠它找到档案；想不起来可以先不填'
        problem={wrongPhone(oldPhone)}
      />
      <TextField
        label='新手机号'
        kind='phone'
        value={phone}
        onChange={(next) => onChange({ phone: next.trim() })}
        maxLength={11}
        isRequired
        problem={wrongPhone(phone)}
      />
    </Stack>
  )
}
