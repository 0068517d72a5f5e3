import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { VisitPhoto, VisitRecord } from '../../../../src/domain/visits/visit'
import { pagePath, takeIn } from '../../../platform/files'
import { newId } from '../../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../../platform/testing/city'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../testing/roll'
import { photographed, jpegWith, pngWith } from '../testing/pictures'

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-photos-'))
let city: TestCity
let ma: Person
let wu: Person
let far: Person
let elsewhere: Person
let li: Person
let campaignId: string
let householdId: string

beforeAll(async () => {
  process.env.STORAGE_DIR = folder
  city = await testCity()
  await city.db
    .insertInto('divisions')
    .values({ code: VILLAGE, name: '柳树村', parent_code: null, edition: '示例' })
    .execute()
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY }])
  wu = await city.person('吴振华', [{ role: 'supervisor', area: COUNTY }])
  elsewhere = await city.person('远村官', [{ role: 'villageOfficer', area: OTHER_COUNTY }])
  far = await city.person('远督导', [{ role: 'supervisor', area: OTHER_COUNTY }])
  li = await city.person('李返乡')
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
  householdId = await householdOf(city.db, li)
})
afterAll(async () => {
  await city.close()
  fs.rmSync(folder, { recursive: true })
})

const named = (bytes: Buffer): VisitPhoto => ({
  id: newId(),
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
})
const visit = (more: Partial<VisitRecord>) => aVisit({ campaignId, householdId, people: [answered(li.id)], ...more })
async function push(record: VisitRecord): Promise<string[]> {
  const { epoch, kept, proof } = await city.as(ma).call('visits.day')
  const { results } = await city.as(ma).call('visits.push', { epoch, kept, proof, records: [record] as never })
  return results.map((one) => (one.state === 'refused' ? one.problem.code : one.state))
}
/** A kept visit that names one photo of these bytes. */
async function visitWith(bytes: Buffer, more: Partial<VisitRecord> = {}) {
  const photo = named(bytes)
  const record = visit({ photos: [photo], ...more })
  expect(await push(record)).toEqual(['kept'])
  return { record, visitId: record.id, photoId: photo.id }
}
type Photo = { visitId: string; photoId: string }
async function send({ visitId, photoId }: Photo, bytes: Buffer) {
  const { uploadKey } = await city.as(ma).call('visits.preparePhoto', { visitId, photoId, size: bytes.length })
  await takeIn(folder, uploadKey, bytes)
  return { visitId, photoId, uploadKey }
}
const keep = async (photo: Photo, bytes: Buffer) => city.as(ma).call('visits.keepPhoto', await send(photo, bytes))
const pane = async () => (await city.as(wu).call('coverage.household', { campaignId, id: householdId })).visits
const shownOf = async (visitId: string) => (await pane()).find(({ id }) => id === visitId)

test('a photo comes after its record, and the board shows it, each opening logged', async () => {
  const picture = photographed()
  const { visitId, photoId } = await visitWith(picture)
  expect(await shownOf(visitId)).toMatchObject({ photos: [], photosComing: 1 })
  expect(await keep({ visitId, photoId }, picture)).toEqual({ isKept: true })
  expect(await shownOf(visitId)).toMatchObject({
    photos: [{ fileId: photoId, mediaType: 'image/jpeg', url: `/files/${photoId}` }],
    photosComing: 0,
  })
  await city.as(wu).call('files.open', { id: photoId })
  await city.as(ma).call('files.open', { id: photoId })
  const looks = await city.db
    .selectFrom('audit_log')
    .select(['person_id', 'action', 'division_code'])
    .where('subject_id', '=', photoId)
    .where('action', '=', 'read')
    .orderBy('at')
    .execute()
  expect(looks.map(({ person_id }) => person_id).sort()).toEqual([ma.id, wu.id].sort())
  expect(looks[0]?.division_code).toBe(VILLAGE)
})

test('neither the place nor the phone’s name is in what is kept, and the picture still stands upright', async () => {
  const picture = photographed()
  expect(picture.includes('GPSHERE')).toBe(true)
  const photo = await visitWith(picture)
  await keep(photo, picture)
  const kept = fs.readFileSync(pagePath(folder, photo.photoId))
  expect(kept.includes('GPSHERE')).toBe(false)
  expect(kept.equals(jpegWith({ turn: 6 }))).toBe(true)
})

test('one that is here already isn’t sent again, and twice at once it is kept once', async () => {
  const picture = pngWith('GPSHERE')
  const photo = await visitWith(picture)
  const [one, other] = [await send(photo, picture), await send(photo, picture)]
  const both = [one, other].map((sent) => city.as(ma).call('visits.keepPhoto', sent))
  expect(await Promise.all(both)).toEqual([{ isKept: true }, { isKept: true }])
  const { visitId, photoId } = photo
  expect(await city.as(ma).call('visits.preparePhoto', { visitId, photoId, size: 1 })).toMatchObject({ isKept: true })
  expect(await city.as(ma).call('visits.keepPhoto', { visitId, photoId, uploadKey: 'gone' })).toEqual({ isKept: true })
  const rows = await city.db.selectFrom('files').select('id').where('id', '=', photoId).execute()
  expect(rows).toHaveLength(1)
  expect(fs.readFileSync(pagePath(folder, photoId)).includes('GPSHERE')).toBe(false)
})

test('a mended record that names the photo again has it at once', async () => {
  const picture = jpegWith({})
  const { record, photoId, visitId } = await visitWith(picture)
  await keep({ visitId, photoId }, picture)
  const mended = { ...record, id: newId(), replaces: record.id, note: '改过' }
  expect(await push(mended)).toEqual(['kept'])
  expect(await shownOf(mended.id)).toMatchObject({ photos: [{ fileId: photoId }], photosComing: 0 })
})

test.each([
  ['a web page', HTML, 'photo_type'],
  ['a PDF', PDF, 'photo_type'],
  ['half a photo', jpegWith({}).subarray(0, -4), 'file_damaged'],
])('%s is refused by its content', async (_name, bytes, code) => {
  const photo = await visitWith(bytes)
  expect(await city.as(ma).refused('visits.keepPhoto', await send(photo, bytes))).toMatchObject({ code })
  expect((await shownOf(photo.visitId))?.photosComing).toBe(1)
})

test('other bytes than the record named, and too many of them, are refused', async () => {
  const photo = await visitWith(jpegWith({}))
  expect(await city.as(ma).refused('visits.keepPhoto', await send(photo, photographed()))).toMatchObject({
    code: 'file_damaged',
  })
  const { visitId, photoId } = photo
  const size = 11 * 1024 * 1024
  expect(await city.as(ma).refused('visits.preparePhoto', { visitId, photoId, size })).toMatchObject({
    code: 'file_too_large',
  })
})

test.each([
  ['somebody who was met did not agree', () => [answered(li.id, { hasConsented: false })]],
  ['nobody was met', () => []],
])('where %s, no photo is expected or taken', async (_name, people) => {
  const { visitId, photoId } = await visitWith(jpegWith({}), { people: people() })
  expect(await shownOf(visitId)).toMatchObject({ photos: [], photosComing: 0 })
  expect(await city.as(ma).refused('visits.preparePhoto', { visitId, photoId, size: 9 })).toMatchObject({
    code: 'not_found',
  })
})

test('nobody else sends it, and nobody from elsewhere sees it', async () => {
  const picture = jpegWith({})
  const { visitId, photoId } = await visitWith(picture)
  const colleague = await city.person('同村官', [{ role: 'villageOfficer', area: COUNTY }])
  for (const who of [colleague, elsewhere])
    expect(await city.as(who).refused('visits.preparePhoto', { visitId, photoId, size: 9 })).toMatchObject({
      code: 'not_found',
    })
  await keep({ visitId, photoId }, picture)
  for (const who of [far, elsewhere, li])
    expect(await city.as(who).refused('files.open', { id: photoId })).toMatchObject({ code: 'not_found' })
})

test('whoever took it loses it with the village', async () => {
  const picture = jpegWith({})
  const { visitId, photoId } = await visitWith(picture)
  await keep({ visitId, photoId }, picture)
  await city.db.updateTable('grants').set({ area: OTHER_COUNTY }).where('person_id', '=', ma.id).execute()
  expect(await city.as(ma).refused('files.open', { id: photoId })).toMatchObject({ code: 'not_found' })
  await city.db.updateTable('grants').set({ area: COUNTY }).where('person_id', '=', ma.id).execute()
})

test('a photo that took the id of another file is refused, and that file stays as it was', async () => {
  const picture = jpegWith({})
  const { uploadKey } = await city.as(li).call('files.prepare', { size: picture.length })
  await takeIn(folder, uploadKey, picture)
  const { fileId } = await city.as(li).call('files.register', { uploadKey })
  const other = pngWith('another picture')
  const record = visit({ photos: [{ ...named(other), id: fileId }] })
  await push(record)
  const photo = { visitId: record.id, photoId: fileId }
  expect(await city.as(ma).refused('visits.keepPhoto', await send(photo, other))).toMatchObject({ code: 'not_found' })
  expect(fs.readFileSync(pagePath(folder, fileId)).equals(picture)).toBe(true)
})
