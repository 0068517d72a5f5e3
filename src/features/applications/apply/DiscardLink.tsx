import { queryClient, useMutation } from '@/api/hooks'
import { openApplications } from '@/cards/routes'
import type { ApplicationView } from '@/contract/applications'
import { confirm, toast } from '@/ui/dialogs'
import { LinkButton } from '@/ui/LinkButton'
import { forgetUnsent, unsentAnswers } from './unsentAnswers'

/** Throws a draft away, after asking. */
export function DiscardLink({ application: { id, version } }: { application: ApplicationView }) {
  const { send, problem } = useMutation('applications.discard')
  const discard = async () => {
    const text = '填的内容和上传的照片都会从这份草稿里去掉。'
    if (!(await confirm({ title: '不办了？', text, action: '删掉草稿', isGrave: true }))) return
    forgetUnsent(id, Object.keys(unsentAnswers(id)))
    if (!(await send({ id, version }))) return
    queryClient.removeQueries({ queryKey: ['applications.get', { id }] })
    toast('草稿删掉了')
    openApplications()
  }
  return (
    <LinkButton icon='trash' onClick={() => void discard()}>
      {problem ? problem.message : '不办了，删掉这份草稿'}
    </LinkButton>
  )
}
