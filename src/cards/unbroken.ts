/** Keeps `5 000 元` and `30 万元` in one piece: a figure is never torn apart by the end of a line. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=\d{3}|[\u4e00-\u9fff])/g, '$1\u00a0')
}
