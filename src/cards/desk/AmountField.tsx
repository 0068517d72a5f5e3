import { useState } from 'react'
import type { ApplicationView } from '@/contract/applications'
import { sayMoney } from '@/domain/core/money'
import { TextField } from '@/ui/TextField'

type Props = { application: ApplicationView; onChange: (fen: number | undefined) => void }

/** 核定金额, in yuan; what the policy's arithmetic gives stands there already. */
export function AmountField({ application, onChange }: Props) {
  const { amountFen } = application
  const [yuan, setYuan] = useState(amountFen === undefined ? '' : String(amountFen / 100))
  const change = (text: string) => {
    setYuan(text)
    const fen = Math.round(Number(text) * 100)
    onChange(/^\d+(\.\d{1,2})?$/.test(text) && fen > 0 ? fen : undefined)
  }
  const help =
    amountFen === undefined ? '按政策核算后填写，单位：元' : `按政策核算为 ${sayMoney(amountFen)}，可以少，不能多`
  return <TextField label='核定金额（元）' kind='decimal' value={yuan} onChange={change} maxLength={12} help={help} />
}
