type Page = { url: string }

/** The browser loads a picture by its own address, with the cookie that says who asks. */
export function usePageUrl({ url }: Page): string | undefined {
  return `${process.env.TARO_APP_API ?? ''}${url}`
}
