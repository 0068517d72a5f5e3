import { View } from '@tarojs/components'
import { icons, type IconName } from './icons'

type Props = { name: IconName; className?: string }

/** Drawn as a mask in the text's colour, so that it follows light and dark. Silent: the word beside it is what is read. */
export function Icon({ name, className = '' }: Props) {
  const image = `url("${icons[name]}")`
  return (
    <View className={`k-icon ${className}`} style={{ maskImage: image, WebkitMaskImage: image }} aria-hidden='true' />
  )
}
