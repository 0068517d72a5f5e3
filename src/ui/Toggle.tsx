import { Switch, Text, View } from '@tarojs/components'

export type ToggleProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void }

export function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <View className='k-toggle'>
      <Text>{label}</Text>
      <Switch
        className='k-toggle__switch'
        checked={isOn}
        color='#0F6B52'
        onChange={(event) => onChange(event.detail.value)}
        aria-label={label}
      />
    </View>
  )
}
