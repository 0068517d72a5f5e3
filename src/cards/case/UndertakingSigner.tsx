import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

const SIGNED = 'signed'
type Props = { text: string; isSigned: boolean; onSign: (isSigned: boolean) => void }

/** 容缺承诺书: read in full, then signed by one tap that says so. */
export function UndertakingSigner({ text, isSigned, onSign }: Props) {
  return (
    <Card tone='waiting'>
      <Stack gap={3}>
        <Heading level={2}>材料没齐也能先办：容缺承诺书</Heading>
        {text.split('\n').map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Choices
          label='您同意吗？'
          options={[{ value: SIGNED, label: '我看清楚了，同意并签署' }]}
          value={isSigned ? [SIGNED] : []}
          onChange={(chosen) => onSign(chosen.includes(SIGNED))}
        />
      </Stack>
    </Card>
  )
}
