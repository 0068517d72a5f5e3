import type { Twin } from '@/domain/files/twin'

type Page = { mediaType: string; url: string }

/** The browser loads a picture by its own address, with the cookie that says who asks; `as` is the smaller twin that fits its place. */
export function usePageUrl({ mediaType, url }: Page, as?: Twin): string | undefined {
  const twin = as && mediaType.startsWith('image/') ? `?as=${as}` : ''
  return `${process.env.TARO_APP_API ?? ''}${url}${twin}`
}
