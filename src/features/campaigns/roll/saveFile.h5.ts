type File = { name: string; base64: string }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lays the file where the browser keeps what is downloaded. */
export async function saveFile({ name, base64 }: File): Promise<void> {
  const bytes = Uint8Array.from(window.atob(base64), (one) => one.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
