import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'

/** What is shown is what was read before: there was no answer just now. */
export function StaleNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice tone='waiting'>
      没有网，看到的是刚才的内容。
      <LinkButton onClick={onRetry}>再试一次</LinkButton>
    </Notice>
  )
}
