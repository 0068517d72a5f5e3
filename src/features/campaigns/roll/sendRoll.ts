import { call, type InputOf } from '@/api/client'
import { newId } from '@/api/newId'
import { transport } from '@/api/transport'
import type { PickedFile } from '@/api/uploads'
import { isUnanswered, Problem } from '@/domain/core/problem'

const LIMIT = 10 * 1024 * 1024
export type PickedRoll = PickedFile & { name: string }
type About = { divisionCode: string; asOf: string }

/** Sends a roll and has it read. @returns the id of its import, or why it wasn't taken */
export async function sendRoll(
  file: PickedRoll,
  about: About,
  onProgress: (percent: number) => void,
): Promise<string | Problem> {
  if (file.size > LIMIT) return new Problem('roll_too_large')
  try {
    const { uploadKey, url } = await call('files.prepare', { requestId: newId(), size: Math.max(1, file.size) })
    const sent = await transport.upload({ uploadKey, url }, file.path, onProgress)
    if (sent instanceof Problem) return sent
    onProgress(100)
    const id = newId()
    const name = file.name.slice(-100) || '名册'
    await begin({ requestId: newId(), id, uploadKey, ...sent, name, ...about })
    return id
  } catch (error) {
    return error instanceof Problem ? error : new Problem('offline')
  }
}

const TRIES = 4

/** Reading 100,000 lines may take longer than one waits for an answer: the same request asked again gets it. */
async function begin(input: InputOf<'rolls.begin'>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await call('rolls.begin', input))
    } catch (error) {
      if (!(error instanceof Problem) || !isUnanswered(error) || attempt === TRIES) throw error
    }
  }
}
