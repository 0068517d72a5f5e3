import { View } from '@tarojs/components'
import { withMark } from '@/cards/policyLabels'
import type { PolicyDetail } from '@/contract/policies'
import type { DocumentSpec } from '@/domain/policies/policy.schema'
import { Card } from '@/ui/Card'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

/** What to bring, told before one begins. */
export function Documents({ detail: { policy } }: { detail: PolicyDetail }) {
  if (!policy.programme) return null
  const { documents, allowsConditionalAcceptance } = policy.programme
  return (
    <Section title='要准备什么'>
      <Card>
        <Stack>
          <Paragraph isQuiet>
            {allowsConditionalAcceptance
              ? '手机拍照就行。标着“可以晚点补”的，签一份承诺书就能先受理，到日子前补上。'
              : '手机拍照就行，要一次交齐。'}
          </Paragraph>
          <View>
            {documents.map((document) => (
              <Row
                key={document.key}
                icon='fileText'
                label={withMark(document.name, document.mark)}
                detail={document.help}
                value={needOf(document, allowsConditionalAcceptance)}
              />
            ))}
          </View>
        </Stack>
      </Card>
    </Section>
  )
}

function needOf({ isRequired, requirement }: DocumentSpec, allowsConditionalAcceptance: boolean): string {
  if (!isRequired) return '有就带上'
  return requirement === 'deferrable' && allowsConditionalAcceptance ? '可以晚点补' : '必须有'
}
