import { useMutation } from '@/api/hooks'
import type { ApplicationView, MoveInput } from '@/contract/applications'
import type { ApplicationAction } from '@/domain/applications/status'

/** Moves the case on; when someone else moved it meanwhile, the newest is read so that one decides on that. */
export function useMove({ id, version }: Pick<ApplicationView, 'id' | 'version'>, onChanged: () => void) {
  const { send, problem, isSending } = useMutation('applications.advance')
  const move = async (action: ApplicationAction, input: MoveInput = {}): Promise<boolean> => {
    const view = await send({ id, version, action, move: input })
    if (!view) onChanged()
    return Boolean(view)
  }
  return { move, problem, isSending }
}
