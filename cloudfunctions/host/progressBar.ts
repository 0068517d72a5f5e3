import type { WriteStream } from 'node:tty'

const WIDTH = 30
const EVERY_MS = 200

/** One line that fills up on a terminal; in a log, a line for every tenth. */
export function progressBar(out: Pick<WriteStream, 'write'> & { isTTY?: boolean }) {
  let [shown, shownAt] = ['', 0]
  return {
    show: (words: string, done: number, of: number) => {
      const share = of ? done / of : 1
      const tenth = `${words}${Math.floor(share * 10)}`
      const isDue = out.isTTY ? Date.now() - shownAt > EVERY_MS || share === 1 : tenth !== shown
      if (!isDue) return
      ;[shown, shownAt] = [tenth, Date.now()]
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
      const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${words} ${done.toLocaleString('en')}`
      out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end: () => void (out.isTTY && out.write('\n')),
  }
}
