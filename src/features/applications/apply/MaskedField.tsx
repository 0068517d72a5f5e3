import { Text, View } from '@tarojs/components'
import { LinkButton } from '@/ui/LinkButton'

type Props = { label: string; masked: string; onReplace: () => void }

/** A number that was given already and is kept sealed: shown masked, to be given anew if it was wrong. */
export function MaskedField({ label, masked, onReplace }: Props) {
  return (
    <View>
      <Text className='k-field__label'>{label}</Text>
      <View className='apply__masked'>
        <Text>已填好：{masked}</Text>
        <LinkButton label={`重新填写${label}`} onClick={onReplace}>
          重新填
        </LinkButton>
      </View>
    </View>
  )
}
