import { useQuery } from '@/api/hooks'
import type { Twin } from '@/domain/files/twin'

type Page = { fileId: string; mediaType: string; url: string }

/**
 * Where WeChat loads a picture from: the cloud gives an address that holds for this person, and not for long; `as` is the smaller
 * twin that fits its place.
 */
export function usePageUrl({ fileId, mediaType }: Page, as?: Twin): string | undefined {
  const { data } = useQuery('files.open', { id: fileId, as }, { enabled: mediaType.startsWith('image/') })
  return data?.url
}
