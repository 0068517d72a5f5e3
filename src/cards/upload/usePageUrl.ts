import { useQuery } from '@/api/hooks'

type Page = { fileId: string; mediaType: string; url: string }

/** Where WeChat loads a picture from: the cloud gives an address that holds for this person, and not for long. */
export function usePageUrl({ fileId, mediaType }: Page): string | undefined {
  const { data } = useQuery('files.open', { id: fileId }, { enabled: mediaType.startsWith('image/') })
  return data?.url
}
