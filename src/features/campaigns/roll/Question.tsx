import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { SideLine } from '@/cards/sides/SideLine'
import type { RollQuestion, RollRow } from '@/contract/rolls'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Toggle } from '@/ui/Toggle'
import { focusAfter, focusLine } from './lineFocus'
import type { Decide } from './useDecide'

type Props = { row: RollRow; question: RollQuestion; decide: Decide }
type Answer = RollQuestion['answers'][number]['answer'] | 'later'

/** What a doubtful line asks: whom it could be beside it, and what can be said. */
export function Question({ row: { line, name, villageName }, question, decide }: Props) {
  const { about, ask, help, candidates, answers } = question
  const [isForVillage, setForVillage] = useState(false)
  const isVillage = about === 'villageTwice'
  const before = useRef(about)
  useEffect(() => {
    if (before.current !== about) focusLine(line)
    before.current = about
  }, [about, line])
  const say = async (answer: Answer, choice?: string) => {
    focusAfter(line)
    const all = isVillage && isForVillage && answer !== 'later' ? { isForVillage } : {}
    if (!(await decide.send({ line, about, answer, ...(choice && { choice }), ...all }))) focusLine(line)
  }
  const words = (label: string, title = '') => `第 ${line} 行${name}：${label}${title && `，${title}`}`
  return (
    <Stack>
      <Heading level={3}>{ask}</Heading>
      {help && <Paragraph isQuiet>{help}</Paragraph>}
      {isVillage && (
        <Toggle label={`这份名册里写着“${villageName}”的，都按这样定`} isOn={isForVillage} onChange={setForVillage} />
      )}
      {candidates.map(({ id, answer, label, title, rows }) => (
        <View key={id ?? title} className={`roll-candidate ${rows.length > 0 ? '' : 'roll-candidate--only-title'}`}>
          {rows.length > 0 ? (
            <SideLine label='两边对着看' values={[`名册第 ${line} 行`, title]} isHead />
          ) : (
            <Paragraph>{title}</Paragraph>
          )}
          {rows.map((one) => (
            <SideLine key={one.label} {...one} />
          ))}
          <Button isSmall tone='plain' label={words(label, title)} onClick={() => void say(answer, id)}>
            {label}
          </Button>
        </View>
      ))}
      {answers.map(({ answer, label }) => (
        <Button key={answer} isSmall tone='plain' label={words(label)} onClick={() => void say(answer)}>
          {label}
        </Button>
      ))}
      <Button isSmall tone='quiet' label={words('先不导入')} onClick={() => void say('later')}>
        先不导入
      </Button>
    </Stack>
  )
}
