import { useQuery } from '@/api/hooks'
import type { DivisionCode } from '@/domain/core/division'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'

/** No division of the city begins so: a place outside it lies in none of the city's areas. */
export const OUTSIDE = '00'
const COUNTY = 6
const TOWN = 9

type Field = {
  label: string
  value: DivisionCode
  onChange: (code: DivisionCode) => void
  /** how many digits are enough: 6 for a county, 12 for a village */
  digits?: 6 | 9 | 12
  /** offers 不在本市 as well */
  mayBeOutside?: boolean
  problem?: string
  isRequired?: boolean
}

/** A place in the city, from the county down: each choice opens the next. */
export function DivisionField({ label, value, onChange, digits = 12, mayBeOutside, problem, isRequired }: Field) {
  const isInside = value !== '' && value !== OUTSIDE
  const levels = isInside ? [undefined, ...[COUNTY, TOWN].filter((level) => level <= value.length)] : [undefined]
  return (
    <Stack gap={3}>
      {levels
        .filter((level) => (level ?? 0) < digits)
        .map((level, depth) => (
          <Level
            key={level ?? 0}
            label={depth === 0 ? label : levelLabel[depth - 1]}
            parent={level === undefined ? undefined : value.slice(0, level)}
            value={value}
            onChange={onChange}
            mayBeOutside={depth === 0 && mayBeOutside}
            problem={depth === levels.length - 1 ? problem : undefined}
            isRequired={isRequired}
          />
        ))}
    </Stack>
  )
}

const levelLabel = ['乡镇（街道）', '村（社区）']

type LevelField = Omit<Field, 'digits' | 'label'> & { label?: string; parent?: DivisionCode }

function Level({ label = '', parent, value, onChange, mayBeOutside, problem, isRequired }: LevelField) {
  const { data, problem: unread } = useQuery('session.divisions', { parent })
  const places = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const chosen = places.find((place) => value.startsWith(place.value))?.value ?? (value === OUTSIDE ? OUTSIDE : '')
  return (
    <Select
      label={label}
      options={mayBeOutside ? [...places, { value: OUTSIDE, label: '不在本市' }] : places}
      value={chosen}
      onChange={onChange}
      problem={problem ?? unread?.message}
      isRequired={isRequired}
    />
  )
}
