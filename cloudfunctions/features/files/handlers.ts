import type { Actor } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { checkSize, mayReadPage } from '../../../src/domain/files/page'
import { mayReadVisitPhoto } from '../../../src/domain/visits/visitPhotos'
import { audit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { getStorage } from '../../platform/files'
import { os } from '../implementer'
import { examine } from './examine'
import { keepPage } from './keepPage'
import { issuePermit, requirePermit } from './permits'
import { findByHash, findFile, listCasesOf } from './repository'

export const files = {
  prepare: os.files.prepare.handler(async ({ input, context }) => {
    const { personId } = signedIn(context)
    checkSize(input.size)
    const known = input.sha256 ? await findByHash(context.db, personId, input.sha256) : undefined
    if (known) return { fileId: known.id, uploadKey: '', url: '' }
    return issuePermit(context, personId)
  }),

  register: os.files.register.handler(async ({ input, context }) => {
    const { personId } = signedIn(context)
    await requirePermit(context, personId, input)
    return keepPage(context, personId, await examine(await getStorage().receive(input.uploadKey), input.sha256))
  }),

  open: os.files.open.handler(async ({ input, context }) => {
    const actor = signedIn(context)
    const file = await findFile(context.db, input.id, context.now)
    if (!file || !(await mayOpen(context, file, actor))) throw new Problem('not_found')
    await audit(context, 'read', { kind: 'file', id: file.id, divisionCode: file.division_code })
    const twin = file.twins?.find((one) => one === input.as)
    const url = await getStorage().addressOf(file.id, twin)
    return { mediaType: twin ? 'image/jpeg' : file.media_type, size: file.size, url, ...(twin && { twin }) }
  }),
}

type Opened = { id: string; owner_id: string; division_code: string; is_visit_photo: boolean }

const mayOpen = async ({ db }: Context, file: Opened, actor: Actor): Promise<boolean> =>
  file.is_visit_photo
    ? mayReadVisitPhoto(file.division_code, actor)
    : mayReadPage(file.owner_id, await listCasesOf(db, file.id), actor)
