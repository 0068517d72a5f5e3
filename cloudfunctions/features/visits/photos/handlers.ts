import { holds } from '../../../../src/domain/core/actor'
import { Problem } from '../../../../src/domain/core/problem'
import { checkSize } from '../../../../src/domain/files/page'
import { signedIn, type Context } from '../../../platform/context'
import { getStorage } from '../../../platform/files'
import { issuePermit, requirePermit } from '../../files/permits'
import { os } from '../../implementer'
import { examinePhoto, keepPhoto } from './keepPhoto'
import { findExpected, isPhotoKept, type ExpectedPhoto } from './repository'

export const photos = {
  preparePhoto: os.visits.preparePhoto.handler(async ({ context, input }) => {
    const photo = await requireOwn(context, input)
    checkSize(input.size)
    if (await isPhotoKept(context.db, photo)) return { isKept: true, uploadKey: '', url: '' }
    return { isKept: false, ...(await issuePermit(context, photo.officerId)) }
  }),

  keepPhoto: os.visits.keepPhoto.handler(async ({ context, input }) => {
    const photo = await requireOwn(context, input)
    if (await isPhotoKept(context.db, photo)) return { isKept: true as const }
    await requirePermit(context, photo.officerId, input)
    const examined = await examinePhoto(await getStorage().receive(input.uploadKey), photo.sha256)
    await keepPhoto(context, photo, examined)
    return { isKept: true as const }
  }),
}

/** A photo that the officer's own kept record names. @throws Problem not_found, wrong_area */
async function requireOwn(context: Context, { visitId, photoId }: { visitId: string; photoId: string }) {
  const officer = signedIn(context)
  const photo: ExpectedPhoto | undefined = await findExpected(context.db, visitId, photoId)
  if (photo?.officerId !== officer.personId) throw new Problem('not_found')
  if (!holds(officer, 'villageOfficer', photo.divisionCode)) throw new Problem('wrong_area')
  return photo
}
