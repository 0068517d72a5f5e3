import { keepApplication } from '@/api/writeApplication'
import { useMutation } from '@/api/hooks'
import { replaceByCase } from '@/cards/routes'
import { useMessageCredits } from '@/cards/useMessageCredits'
import type { ApplicationView } from '@/contract/applications'
import { toast } from '@/ui/dialogs'

/** Hands the application in and shows the case in the form's place. */
export function useSubmit({ id, version }: Pick<ApplicationView, 'id' | 'version'>) {
  const { send, problem, isSending } = useMutation('applications.advance')
  const askForMessages = useMessageCredits('submit')
  const submit = async (hasSignedUndertaking: boolean) => {
    await askForMessages()
    const move = hasSignedUndertaking ? { hasSignedUndertaking } : {}
    const view = await send({ id, version, action: 'submit', move })
    if (!view) return
    keepApplication(view)
    toast('已经提交')
    replaceByCase(id)
  }
  return { submit, problem, isSending }
}
