import { between, seededRandom, shuffled, type Random } from './random'

export type DivisionRow = { code: string; name: string; parent_code: string | null; edition: string }

export const CITY = { code: '9901', name: '归川市（示例）' }
export const EDITION = '示例'
/** The one seed of everything made up. */
export const SEED = 'guichuan'

/** None of them is a county of China (compared with the list of 2025); 99 is no province's prefix. */
const counties = [
  ['990101', '青禾县', 24],
  ['990102', '石桥县', 22],
  ['990103', '麦川县', 21],
  ['990104', '柳渡县', 20],
  ['990105', '云坪县', 20],
  ['990106', '桐湾县', 20],
  ['990107', '望禾县', 19],
  ['990108', '竹渡县', 19],
  ['990109', '枣岭县', 18],
  ['990110', '杏川县', 17],
] as const
export const countyCodes = counties.map(([code]) => code)

const VILLAGES_PER_TOWN = 15
const first = [...'禾麦桐杏柳槐枣荞苇蒲鹭莺雁岚云霁晴朗晓暖沐映听望归栖稻菱青朴']
const second = [...'渡湾坪塘岭川浦坡洼垸埠滩崖台溪原畈屯桥井']

/** The whole made-up city: 1 + 10 + 200 + 3,000 rows, parents before children. */
export function generateDivisions(seed: string): DivisionRow[] {
  const random = seededRandom(`${seed}/divisions`)
  const townNames = placeNames(random)
  const rows: DivisionRow[] = [{ ...CITY, parent_code: null, edition: EDITION }]
  let surplus = 0
  for (const [code, name, towns] of counties) {
    rows.push({ code, name, parent_code: CITY.code, edition: EDITION })
    const villageNames = placeNames(random)
    for (let number = 0; number < towns; number += 1) {
      const town = townOf(code, number, townNames)
      surplus = surplus ? -surplus : between(random, -5, 5)
      rows.push(town, ...villagesOf(town, VILLAGES_PER_TOWN + surplus, villageNames))
    }
  }
  return rows
}

/** Each pair of syllables once, in the seed's order. */
function placeNames(random: Random): string[] {
  return shuffled(
    random,
    first.flatMap((start) => second.map((end) => start + end)),
  )
}

/** As in the real codes: 街道 from 001, 镇 from 100, 乡 from 200. */
function townOf(county: string, number: number, names: string[]): DivisionRow {
  const [code, kind] = number < 2 ? [1 + number, '街道'] : number < 15 ? [98 + number, '镇'] : [185 + number, '乡']
  return {
    code: county + String(code).padStart(3, '0'),
    name: names.pop() + kind,
    parent_code: county,
    edition: EDITION,
  }
}

/** 社区 from 001 in a 街道, 村 from 200 elsewhere. */
function villagesOf(town: DivisionRow, count: number, names: string[]): DivisionRow[] {
  const [from, kind] = town.name.endsWith('街道') ? [1, '社区'] : [200, '村']
  return Array.from({ length: count }, (_, number) => ({
    code: town.code + String(from + number).padStart(3, '0'),
    name: names.pop() + kind,
    parent_code: town.code,
    edition: EDITION,
  }))
}
