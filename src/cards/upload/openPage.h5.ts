type Page = { mediaType: string; url: string }

/** Shows a page large, in a window of its own. */
export async function openPage(page: Page): Promise<void> {
  window.open(`${process.env.TARO_APP_API ?? ''}${page.url}`, '_blank', 'noopener')
}
