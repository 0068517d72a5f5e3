import { randomBytes } from 'node:crypto'
import { Problem } from '../../../src/domain/core/problem'
import { checkSize, mayReadPage } from '../../../src/domain/files/page'
import { audit } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { getStorage, isUploadKey } from '../../platform/files'
import { os } from '../implementer'
import { examine } from './examine'
import { keepPage } from './keepPage'
import { findByHash, findFile, hasPermit, listCasesOf, savePermit } from './repository'

const PERMIT_MS = 3600_000

export const files = {
  prepare: os.files.prepare.handler(async ({ input, context }) => {
    const { personId } = signedIn(context)
    checkSize(input.size)
    const known = input.sha256 ? await findByHash(context.db, personId, input.sha256) : undefined
    if (known) return { fileId: known.id, uploadKey: '', url: '' }
    const uploadKey = randomBytes(16).toString('base64url')
    await savePermit(context.db, uploadKey, personId, new Date(Date.parse(context.now) + PERMIT_MS).toISOString())
    return { uploadKey, url: `/uploads/${uploadKey}` }
  }),

  register: os.files.register.handler(async ({ input, context }) => {
    const { personId } = signedIn(context)
    const { uploadKey, cloudFileId, sha256 } = input
    const isIssued = isUploadKey(uploadKey) && (await hasPermit(context.db, uploadKey, personId, context.now))
    if (!isIssued || (cloudFileId && !cloudFileId.endsWith(`/incoming/${uploadKey}`)))
      throw new Problem('upload_expired')
    return keepPage(context, personId, await examine(await getStorage().receive(uploadKey), sha256))
  }),

  open: os.files.open.handler(async ({ input, context }) => {
    const actor = signedIn(context)
    const file = await findFile(context.db, input.id, context.now)
    if (!file || !mayReadPage(file.owner_id, await listCasesOf(context.db, file.id), actor))
      throw new Problem('not_found')
    await audit(context, 'read', { kind: 'file', id: file.id, divisionCode: file.division_code })
    return { mediaType: file.media_type, size: file.size, url: await getStorage().addressOf(file.id) }
  }),
}
