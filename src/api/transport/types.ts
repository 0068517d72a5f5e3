import type { Problem } from '@/domain/core/problem'

export type Reply = { ok: true; json: unknown } | { ok: false; json: { code: string; message: string; data?: object } }
/** Carries one call to the door. Rejects only when no reply came: no network, or too slow. */
export type Transport = {
  call: (path: readonly string[], input: unknown) => Promise<Reply>
  /** Sends one picked file whole; `onProgress` hears 0 to 100. Answers the cloud's file id where the cloud has one. */
  upload: (to: UploadTarget, filePath: string, onProgress: (percent: number) => void) => Promise<Uploaded | Problem>
}
export type UploadTarget = { uploadKey: string; url: string }
export type Uploaded = { cloudFileId?: string }
