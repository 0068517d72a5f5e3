import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { pagesOfProgram } from './pages'
import { openCamera, type Camera } from './camera'
import { openCity } from './city'
import { importRoll } from './importRoll'
import { noPhone, openPhone } from './phone'
import { addPdf, beginDraft } from './prepare'
import { contactSheet, type Picture } from './sheet'
import { fileOf, looksOf, scenesOf, type Look, type Scene } from './shots'

const project = path.join(__dirname, '../..')
const folder = path.join(project, 'dist/screens')
const WINDOWS = 2

/** Writes every page × role × look of both builds into one contact sheet, or the part that the flags name. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const { values: wanted } = parseArgs({
    options: { page: text, role: text, mode: text, width: text, build: text, state: text },
  })
  const pages = await pagesOfProgram()
  const work = scenesOf(pages, wanted)
    .map((scene) => ({ scene, looks: looksOf(scene, wanted) }))
    .filter(({ looks }) => looks.length)
  if (!work.length) throw new Error('No picture fits these flags: see e2e/screens/scenes/ for the pages and states.')
  const isWhole = Object.keys(wanted).length === 0
  if (isWhole) fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(path.join(folder, 'pictures'), { recursive: true })
  const pictures = await takeAll(work)
  fs.writeFileSync(path.join(folder, 'index.html'), contactSheet(pictures))
  const mishaps = pictures.filter((picture) => picture.mishaps.length)
  for (const { file, mishaps: said } of mishaps) console.log(`${file}: ${said.join('; ')}`)
  console.log(`${pictures.length} pictures, ${mishaps.length} with something to look into: dist/screens/index.html`)
}

type Work = { scene: Scene; looks: Look[] }

async function takeAll(work: readonly Work[]): Promise<Picture[]> {
  const city = await openCity()
  process.once('SIGINT', () => void city.close().then(() => process.exit(130)))
  try {
    await city.admit([
      ...work.map(({ scene }) => scene.who),
      'cast:liu',
      'cast:zheng',
      'applicant:supplement_requested',
    ])
    const world = { ...city, draft: await beginDraft(city), roll: await importRoll(city) }
    await addPdf(city, city.cases.supplement_requested?.id ?? '', 'licence')
    const left = [...work]
    const isPhoneNeeded = work.some(({ looks }) => looks.some(({ build }) => build === 'weapp'))
    const pictures: Picture[] = []
    const takeTheRest = async () => {
      const phone = isPhoneNeeded ? await openPhone(city) : noPhone
      const camera = await openCamera({ city, world, phone })
      for (let next = left.shift(); next; next = left.shift()) {
        pictures.push(...(await takeScene(camera, next)))
        progress(work.length - left.length, work.length, next)
      }
      await camera.close()
      phone.close()
    }
    await Promise.all(Array.from({ length: WINDOWS }, takeTheRest))
    process.stdout.write('\n')
    return pictures
  } finally {
    await city.close()
  }
}

async function takeScene(camera: Camera, { scene, looks }: Work): Promise<Picture[]> {
  const nameOf = (look: Look) => `pictures/${fileOf(scene, look)}`
  const taken = await camera.shoot(scene, looks, (look) => path.join(folder, nameOf(look)))
  const { page, role, who, state } = scene
  return taken.map(({ look, mishaps }) => ({
    file: nameOf(look),
    page,
    role,
    who,
    state: state.name,
    ...look,
    mishaps,
  }))
}

function progress(done: number, all: number, { scene: { page, who, state } }: Work): void {
  const words = `${done}/${all}  ${page}  ${who}  ${state.name}`
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${words}`)
  else if (done % 20 === 0 || done === all) console.log(words)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
