import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { RowState } from '../../../../src/domain/rolls/stages'
import { COUNTY, testCity, VILLAGE } from '../../../platform/testing/city'
import { commit, preview, undo, xlsxOf } from './rollFile'

export const SECOND = '990101001002'
export const HEADER = ['村', '户主', '与户主关系', '姓名', '身份证号', '手机号', '地址']
export type Line = (string | number | Date | undefined)[]

/** A county with its villages and its supervisor, who imports rolls. */
export async function rollCity() {
  process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'rolls-'))
  const city = await testCity()
  const place = (code: string, name: string, parent_code: string) => ({ code, name, parent_code, edition: '示例' })
  await city.db
    .insertInto('divisions')
    .values([
      place('990101', '青禾县', '9901'),
      place('990101001', '柳河镇', '990101'),
      place('990101002', '东山乡', '990101'),
      place(VILLAGE, '柳树村', '990101001'),
      place(SECOND, '上湾村', '990101001'),
      place('990101002001', '石桥村', '990101002'),
      place('990101002002', '上湾村', '990101002'),
      place('990102001001', '邻县村', '990102001'),
    ])
    .execute()
  const wu = await city.person('吴振华', [{ role: 'supervisor', area: COUNTY, office: '县政府督查室' }])
  type More = { divisionCode?: string; asOf?: string }
  const send = async (rows: Line[], more: More = {}, header: Line = HEADER) =>
    preview(city, wu, await xlsxOf([header, ...rows]), more)
  const table = async (name: 'people' | 'households' | 'household_members') =>
    (await city.db.selectFrom(name).selectAll().execute()).length
  return {
    city,
    wu,
    send,
    /** sends and writes */
    bring: async (rows: Line[], more: More = {}) => commit(city, wu, (await send(rows, more)).id),
    commit: (id: string) => commit(city, wu, id),
    undo: (id: string) => undo(city, wu, id),
    rowsOf: async (id: string, state?: RowState) =>
      (await city.as(wu).call('rolls.rows', { id, ...(state && { state }) })).items,
    /** people, households, memberships */
    counts: async () => [await table('people'), await table('households'), await table('household_members')],
  }
}
export type RollCity = Awaited<ReturnType<typeof rollCity>>
