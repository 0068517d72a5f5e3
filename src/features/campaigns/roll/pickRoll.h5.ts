import type { PickedRoll } from './sendRoll'

const noHash = () => Promise.resolve(undefined)

/** The browser's own chooser. */
export function pickRoll(): Promise<PickedRoll[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv,.txt'
    input.hidden = true
    input.onchange = () => {
      const files = Array.from(input.files ?? [])
      resolve(
        files.map((file) => ({ path: URL.createObjectURL(file), size: file.size, name: file.name, hash: noHash })),
      )
      input.remove()
    }
    document.body.append(input)
    input.click()
  })
}
