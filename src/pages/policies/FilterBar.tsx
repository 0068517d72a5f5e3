import { View } from '@tarojs/components'
import { Segments } from '@/ui/Segments'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { kindOptions, scopeOptions, stateOptions, type Filters } from './filters'

type Props = { filters: Filters; onChange: (part: Partial<Filters>) => void; isSignedIn: boolean }

/** Searching and narrowing down. */
export function FilterBar({ filters, onChange, isSignedIn }: Props) {
  return (
    <View className='policies__filters'>
      <View className='policies__search'>
        <TextField
          label='搜政策'
          value={filters.search}
          onChange={(search) => onChange({ search })}
          maxLength={40}
          placeholder='搜政策，比如：创业、租金'
        />
      </View>
      <View className='policies__selects'>
        <Select
          label='类别'
          options={kindOptions}
          value={filters.kind}
          onChange={(kind) => onChange({ kind: kind as Filters['kind'] })}
        />
        <Select
          label='时间'
          options={stateOptions}
          value={filters.state}
          onChange={(state) => onChange({ state: state as Filters['state'] })}
        />
      </View>
      <Segments
        label='哪里的政策'
        options={scopeOptions.filter(({ value }) => isSignedIn || value !== 'followed')}
        value={filters.scope}
        onChange={(scope) => onChange({ scope })}
      />
    </View>
  )
}
