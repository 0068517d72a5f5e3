import { View } from '@tarojs/components'
import { useState } from 'react'
import { DivisionName } from '@/cards/DivisionName'
import type { FileField } from '@/contract/registry'
import { factSpec, type FactName, type FactValue } from '@/domain/eligibility/facts'
import { sayValue } from '@/domain/eligibility/factWords'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { CorrectionSheet } from './CorrectionSheet'
import './FieldList.scss'

/** What counts of each field with who said it; what was said otherwise stands below it. */
export function FieldList({ fields }: { fields: FileField[] }) {
  const [corrected, setCorrected] = useState<FileField>()
  return (
    <Section title='记着您的情况'>
      {fields.length === 0 ? (
        <Empty title='还没有记下什么' text='您查条件、提交申请时填的，村干部上门时问的，会记在这里。' />
      ) : (
        <Card>
          <Paragraph isQuiet>查政策、填申请时会拿来用。哪里不对，点“更正”，以您说的为准。</Paragraph>
          {fields.map((field) => (
            <Field key={field.name} field={field} onCorrect={() => setCorrected(field)} />
          ))}
        </Card>
      )}
      {corrected && <CorrectionSheet field={corrected} onClose={() => setCorrected(undefined)} />}
    </Section>
  )
}

const show = (name: FactName, value: FactValue) =>
  factSpec(name).kind === 'division' ? <DivisionName code={String(value)} /> : sayValue(name, value)

function Field({ field: { name, value, origin, others, isDisputed }, onCorrect }: FieldProps) {
  const { label } = factSpec(name)
  return (
    <View className={`held${isDisputed ? ' held--disputed' : ''}`}>
      <Row label={label} value={show(name, value)} />
      <Inline isSpread>
        <Paragraph isQuiet>{origin}</Paragraph>
        <LinkButton onClick={onCorrect} label={`更正${label}`}>
          更正
        </LinkButton>
      </Inline>
      {isDisputed && <Paragraph>几次说的不一样，请您看看哪个对：</Paragraph>}
      {others.map((other) => (
        <Paragraph key={other.origin} isQuiet>
          {isDisputed ? '另一种说法' : '之前'}：{show(name, other.value)}（{other.origin}）
        </Paragraph>
      ))}
    </View>
  )
}
type FieldProps = { field: FileField; onCorrect: () => void }
