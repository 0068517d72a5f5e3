import { Text } from '@tarojs/components'
import { useQuery } from '@/api/hooks'
import type { DivisionCode } from '@/domain/core/division'
import { OUTSIDE } from './DivisionField'

const LEVELS = [
  { parent: undefined, digits: 6 },
  { parent: 6, digits: 9 },
  { parent: 9, digits: 12 },
] as const

/** A place by its names, from the county down. */
export function DivisionName({ code }: { code: DivisionCode }) {
  if (code === OUTSIDE) return <Text>不在本市</Text>
  return (
    <Text>
      {LEVELS.filter(({ digits }) => digits <= code.length).map(({ parent, digits }) => (
        <Level key={digits} parent={parent && code.slice(0, parent)} code={code.slice(0, digits)} />
      ))}
    </Text>
  )
}

function Level({ parent, code }: { parent?: DivisionCode; code: DivisionCode }) {
  const { data } = useQuery('session.divisions', { parent })
  return <>{data?.items.find((item) => item.code === code)?.name ?? ''}</>
}
