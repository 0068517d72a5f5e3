import { useState } from 'react'
import { openApply, openAsk } from '@/cards/routes'
import type { ApplicationView } from '@/contract/applications'
import { sayMoney } from '@/domain/core/money'
import { confirm, toast } from '@/ui/dialogs'
import { Button } from '@/ui/Button'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import { CorrectAccount } from './CorrectAccount'
import { useMove } from './useMove'

type Props = { application: ApplicationView; onChanged: () => void }

/** What the person can do with their case, out of the server's list. */
export function PersonActions({ application, onChanged }: Props) {
  const { actions, id, status, payment } = application
  const { move, problem, isSending } = useMove(application, onChanged)
  const [isCorrecting, setCorrecting] = useState(false)

  const receive = async () => {
    const isSure = await confirm({ title: '钱收到了？', text: sayReceipt(payment), action: '收到了' })
    if (isSure && (await move('confirmReceipt'))) toast('好的，这件申请办结了')
  }
  const miss = async () => {
    const text = '请先看看短信和银行流水，有时会晚几个小时。确实没有，我们马上去查。'
    const isSure = await confirm({ title: '钱没有到？', text, action: '没收到' })
    if (isSure) await move('denyReceipt', { comment: '申请人说没有收到' })
  }
  const withdraw = async () => {
    const text = '撤回后这次申请就结束了，已交的材料还留着，以后可以重新申请。'
    const isSure = await confirm({ title: '撤回这件申请？', text, action: '撤回', isGrave: true })
    if (isSure) await move('withdraw')
  }

  return (
    <>
      <Stack gap={3}>
        {problem && <Notice tone='warm'>{problem.message}</Notice>}
        {status === 'draft' && <Button onClick={() => openApply(id)}>继续填写</Button>}
        {actions.includes('confirmReceipt') && (
          <Button icon='check' isBusy={isSending} onClick={() => void receive()}>
            收到了
          </Button>
        )}
        {actions.includes('denyReceipt') && (
          <Button tone='quiet' isBusy={isSending} onClick={() => void miss()}>
            没收到
          </Button>
        )}
        {actions.includes('correctAccount') && <Button onClick={() => setCorrecting(true)}>更正收款账号</Button>}
        <Inline gap={4}>
          <LinkButton icon='help' onClick={() => openAsk({ applicationId: id })}>
            问工作人员
          </LinkButton>
          {actions.includes('withdraw') && <LinkButton onClick={() => void withdraw()}>撤回申请</LinkButton>}
        </Inline>
      </Stack>
      {isCorrecting && (
        <CorrectAccount
          holder={payment?.accountHolder ?? ''}
          isSending={isSending}
          onClose={() => setCorrecting(false)}
          onSend={async (account) => {
            if (await move('correctAccount', { account })) setCorrecting(false)
          }}
          problem={problem?.message}
        />
      )}
    </>
  )
}

/** How much, to which account: what one compares with the bank before the case is closed. */
function sayReceipt(payment: ApplicationView['payment']): string {
  const paid = payment && `${sayMoney(payment.amountFen)}，账号尾号 ${payment.accountMasked.slice(-4)}。`
  return `${paid ?? ''}请先看看银行账户，到了再点“收到了”；点了，这件申请就办结了。`
}
