import * as z from 'zod'
import { Id, mutation, query, requestId } from './procedure'

const twin = z.enum(['tile', 'sheet'])
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const files = {
  /** Where to send a page. A page that is here already (same person, same hash) is recognised and needs no sending. */
  prepare: mutation('person')
    .input(z.object({ requestId, sha256: sha256.optional(), size: z.int().min(1) }))
    .output(z.object({ fileId: Id.optional(), uploadKey: z.string(), url: z.string() })),
  /** Takes the sent page over after looking at its content: size, type by magic bytes, hash. */
  register: mutation('person')
    .input(
      z.object({
        requestId,
        uploadKey: z.string().max(80),
        cloudFileId: z.string().max(300).optional(),
        sha256: sha256.optional(),
      }),
    )
    .output(z.object({ fileId: Id, mediaType: z.string(), size: z.int() })),
  /**
   * A page for those who may see it; every opening is logged. The address holds for this caller, and not for long. `as` asks for a
   * smaller twin: where there is none (yet), the page itself is what one gets, and `twin` isn't said.
   */
  open: query('person')
    .input(z.object({ id: Id, as: twin.optional() }))
    .output(z.object({ mediaType: z.string(), size: z.int(), url: z.string(), twin: twin.optional() })),
}
