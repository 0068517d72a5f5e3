import { isUnanswered } from '@/domain/core/problem'
import { useState } from 'react'
import { call } from '@/api/client'
import { newId } from '@/api/newId'
import { transport } from '@/api/transport'
import { uploadQueue, type Upload, type UploadDoor } from '@/api/uploads'
import { writeApplication } from '@/api/writeApplication'

const doorOf = (applicationId: string): UploadDoor => ({
  prepare: (file) => call('files.prepare', { requestId: newId(), ...file }),
  send: (to, path, onProgress) => transport.upload(to, path, onProgress),
  register: (page) => call('files.register', { requestId: newId(), ...page }),
  attach: (documentKey, fileId) => writeApplication(applicationId, 'applications.addPage', { documentKey, fileId }),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})

export type Uploads = {
  uploads: readonly Upload[]
  queue: ReturnType<typeof uploadQueue>
}

/** A page that was refused never arrives: it takes no place and holds nothing up. One that got lost may be sent again. */
export const takesRoom = ({ state, problem }: Upload): boolean =>
  state !== 'failed' || (problem !== undefined && isUnanswered(problem))

/** The pages that are on their way to an application. */
export function useUploads(applicationId: string): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [queue] = useState(() => uploadQueue(doorOf(applicationId), setUploads))
  return { uploads, queue }
}
