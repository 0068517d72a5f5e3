import { Problem } from '../core/problem'
import { cellText, nameText } from './cellText'
import { findHeader, type Column, type Header } from './columns'
import { faultsIn, phoneIn, residentIdOrNothing } from './lineFaults'
import { settleHouseholds } from './settleHouseholds'
import type { RollLine } from './rollLine'
import { MOST_LINES, type Cell, type Sheet } from './sheet'

export type RollFile = Pick<Header, 'places' | 'ignored'> & { lines: RollLine[] }

/** The cells of a line by what they say, and whether the roll has such a column at all. */
export type Cells = { of: (column: Column) => Cell; has: (column: Column) => boolean }

/** What stands merged over several lines stands in the first of them only: it goes on below, as far as it is meant. */
type Above = Pick<RollLine, 'town' | 'village' | 'group' | 'address' | 'head' | 'household' | 'number'>
const nothingAbove: Above = { town: '', village: '', group: '', address: '', head: '', household: '', number: '' }

/** @throws Problem roll_no_header, roll_empty, roll_too_large */
export function readLines({ rows, isTyped }: Sheet): RollFile {
  const header = findHeader(rows)
  if (!header) throw new Problem('roll_no_header')
  const { at, places, ignored } = header
  const has = (column: Column) => places[column] !== undefined
  const lines: RollLine[] = []
  let above = nothingAbove
  rows.slice(at + 1).forEach((row, index) => {
    if (row.every((cell) => cellText(cell) === '')) return
    const of = (column: Column) => row[places[column] ?? -1]
    const standing = standsWith({ of, has }, above)
    above = standing
    lines.push(lineOf(at + index + 2, { of, has }, standing, isTyped))
  })
  if (lines.length === 0) throw new Problem('roll_empty')
  if (lines.length > MOST_LINES) throw new Problem('roll_too_large')
  return { places, ignored, lines: settleHouseholds(lines) }
}

const HEAD = /^(户主|本人|户主本人|本人户主)$/
const relationIn = ({ of }: Cells): string => {
  const text = cellText(of('relation')).replace(/[()]/g, '')
  return HEAD.test(text) ? '户主' : text.slice(0, 20)
}

/** Where the line belongs: what it says itself, and what goes on from above. */
function standsWith(cells: Cells, above: Above): Above {
  const { of } = cells
  const village = cellText(of('village')) || above.village
  const town = cellText(of('town')) || above.town
  const isSamePlace = village === above.village && town === above.town
  const group = cellText(of('group')) || (isSamePlace ? above.group : '')
  const goesOn = isSamePlace && goesOnWith(cells, above)
  const address = cellText(of('address')) || (goesOn ? above.address : '')
  const number = cellText(of('householdNumber')) || (goesOn ? above.number : '')
  const head = nameText(of('head')) || (goesOn ? above.head : nameText(of('name')))
  const household = goesOn ? above.household : [town, village, number || `${group}/${head}`].join('/')
  return { town, village, group, address, number, head, household }
}

/** Whether the line is of the household of the line above. */
function goesOnWith(cells: Cells, above: Above): boolean {
  const { of, has } = cells
  const number = cellText(of('householdNumber'))
  if (number) return number === above.number
  const head = nameText(of('head'))
  if (head) return head === above.head && above.number === ''
  const isToldApart = has('householdNumber') || has('head') || has('relation')
  const relation = relationIn(cells)
  if (!has('householdNumber') && !has('head') && relation === '') return false
  return isToldApart && above.household !== '' && relation !== '户主'
}

function lineOf(line: number, cells: Cells, standing: Above, isTyped: boolean): RollLine {
  const { of } = cells
  const residentId = residentIdOrNothing(of('residentId'), isTyped)
  return {
    ...standing,
    line,
    address: wholeAddress(standing),
    name: nameText(of('name')),
    relation: relationIn(cells),
    residentId,
    unreadId: residentId ? '' : cellText(of('residentId')),
    birth: cellText(of('birthDate')),
    phone: phoneIn(of('phone')),
    isFirstOfHousehold: false,
    faults: faultsIn(cells, isTyped),
  }
}

/** 3 组 12 号: the group stands in front of the address, unless it is in it already. */
function wholeAddress({ group, address }: Pick<Above, 'group' | 'address'>): string {
  const named = /^\d+$/.test(group) ? `${group} 组` : group
  return address.includes(group) ? address : `${named} ${address}`.trim()
}
