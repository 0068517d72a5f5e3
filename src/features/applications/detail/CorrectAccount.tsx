import { useState } from 'react'
import type { Account } from '@/domain/applications/application'
import { looksLikeBankCard } from '@/domain/core/bankCard'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'

type Props = {
  holder: string
  isSending: boolean
  problem?: string
  onClose: () => void
  onSend: (account: Account) => Promise<void>
}

const SHORTEST = 8
const isFilled = ({ holder, bank, number }: Account) => holder.trim() && bank.trim() && number.length >= SHORTEST

/** Another account after the bank sent the money back. */
export function CorrectAccount({ holder, isSending, problem, onClose, onSend }: Props) {
  const [account, setAccount] = useState<Account>({ holder, bank: '', number: '' })
  const change = (part: Partial<Account>) => setAccount({ ...account, ...part })
  const isOdd = account.number.length >= SHORTEST && !looksLikeBankCard(account.number)
  return (
    <Sheet
      isOpen
      title='更正收款账号'
      onClose={onClose}
      footer={
        <Button isDisabled={!isFilled(account)} isBusy={isSending} onClick={() => void onSend(account)}>
          交上去，重新拨付
        </Button>
      }
    >
      <Stack gap={4}>
        {problem && <Notice tone='warm'>{problem}</Notice>}
        <TextField
          label='户名'
          value={account.holder}
          onChange={(value) => change({ holder: value })}
          maxLength={60}
          help='与银行卡上的名字一模一样'
        />
        <TextField
          label='开户银行'
          value={account.bank}
          onChange={(value) => change({ bank: value })}
          maxLength={60}
          help='写到支行，如：××银行××支行'
        />
        <TextField
          label='账号'
          kind='digits'
          value={account.number}
          onChange={(value) => change({ number: value.replace(/\D/g, '') })}
          maxLength={30}
          help={isOdd ? '这个账号看着不像常见的银行卡号，请再核对一遍。没错就继续。' : '社保卡的银行账号也可以'}
        />
      </Stack>
    </Sheet>
  )
}
