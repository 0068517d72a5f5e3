import type { RollRow } from '@/contract/rolls'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import { Decided } from './Decided'
import { linePlace } from './lineFocus'
import { Question } from './Question'
import type { Decide } from './useDecide'

/** One line of the file, what came of it, and what it asks. */
export function Line({ row, decide }: { row: RollRow; decide: Decide }) {
  const { name, head, relation, villageName, address, residentIdMasked, phoneMasked } = row
  const home = [villageName, address].filter(Boolean).join(' ')
  const numbers = [
    residentIdMasked && `身份证\u00a0${residentIdMasked}`,
    phoneMasked && `手机\u00a0${phoneMasked}`,
  ].filter(Boolean)
  return (
    <View id={linePlace(row.line)} className='roll-line'>
      <Card>
        <Stack gap={2}>
          <Inline isSpread>
            <Heading level={3}>{name || '（没有姓名）'}</Heading>
            <Tag>{`第 ${row.line} 行`}</Tag>
          </Inline>
          <Paragraph isQuiet>
            {[relation === '户主' ? '户主' : head && `${head}家${relation && ` · ${relation}`}`, home]
              .filter(Boolean)
              .join(' · ')}
          </Paragraph>
          {numbers.length > 0 && <Paragraph isQuiet>{numbers.join('　')}</Paragraph>}
          {row.changes.map(({ label, from, to }) => (
            <Paragraph key={label}>{from ? `${label}：${from}，改成 ${to}` : `补上${label}：${to}`}</Paragraph>
          ))}
          {row.reasons.map((reason) => (
            <Notice key={reason} tone={row.state === 'wrong' ? 'warm' : 'waiting'}>
              {reason}
            </Notice>
          ))}
          {row.notes.map((note) => (
            <Notice key={note} tone='informing'>
              {note}
            </Notice>
          ))}
          {row.stays && <Notice tone='waiting'>{`没有撤回：${row.stays}`}</Notice>}
          {row.decided && <Decided row={row} decided={row.decided} decide={decide} />}
          {row.question && <Question row={row} question={row.question} decide={decide} />}
        </Stack>
      </Card>
    </View>
  )
}
