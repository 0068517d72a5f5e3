/** Saves it where the browser saves files. */
export async function openWorkbook({ url }: { url: string }): Promise<void> {
  const link = document.createElement('a')
  link.href = `${process.env.TARO_APP_API ?? ''}${url}`
  link.download = ''
  document.body.appendChild(link)
  link.click()
  link.remove()
}
