import { Image, Text, View } from '@tarojs/components'
import { Disclosure } from '@/ui/Disclosure'
import './PhotoGuide.scss'

const LINES = '<path d="M24 28h40M24 40h48M24 52h32" stroke="#5B6661" stroke-width="4"/>'
const picture = (content: string) =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 80"><rect width="96" height="80" rx="8" fill="#D9D4C7"/>${content}</svg>`,
  )}`
const paper = (place: string, inside: string) =>
  `<g ${place}><rect x="12" y="12" width="72" height="56" fill="#FFF"/>${inside}</g>`

const examples = [
  { key: 'whole', isGood: true, words: '四个角都在，字看得清', source: picture(paper('', LINES)) },
  { key: 'cut', isGood: false, words: '缺了角', source: picture(paper('transform="translate(34 -18)"', LINES)) },
  {
    key: 'glare',
    isGood: false,
    words: '反光，字看不见',
    source: picture(paper('', `${LINES}<circle cx="52" cy="40" r="22" fill="#FFF" fill-opacity=".92"/>`)),
  },
]

/** What a good photo looks like, beside two that come back. */
export function PhotoGuide() {
  return (
    <Disclosure title='怎样拍，一次就能用'>
      <View className='photo-guide'>
        {examples.map(({ key, isGood, words, source }) => (
          <View key={key} className='photo-guide__example'>
            <Image className='photo-guide__picture' src={source} aria-label={words} />
            <Text className={`photo-guide__words photo-guide__words--${isGood ? 'good' : 'bad'}`}>
              {isGood ? '✓' : '✗'} {words}
            </Text>
          </View>
        ))}
      </View>
      <Text className='photo-guide__text'>放平了，在亮处对正拍。一页一张，每张不超过 10 MB；有 PDF 也可以直接交。</Text>
    </Disclosure>
  )
}
