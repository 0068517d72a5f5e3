import { Text, View } from '@tarojs/components'
import type { PolicyChange } from '@/contract/policies'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import './Change.scss'

const kindWord: Record<PolicyChange['kind'], string> = { added: '新增', removed: '删去', changed: '改了' }

/** One difference, readable without colours: every run that came or went says so. */
export function Change({ change: { part, kind, before, after, runs } }: { change: PolicyChange }) {
  return (
    <Card>
      <Stack gap={2}>
        <Inline>
          <Heading level={3}>{part}</Heading>
          <Tag tone={kind === 'removed' ? 'warm' : 'brand'}>{kindWord[kind]}</Tag>
        </Inline>
        {runs ? <Runs runs={runs} /> : <Sides before={before} after={after} />}
      </Stack>
    </Card>
  )
}

function Sides({ before, after }: Pick<PolicyChange, 'before' | 'after'>) {
  return (
    <View className='change'>
      {before && <Side word='以前' text={before} name='removed' />}
      {after && <Side word='现在' text={after} name='added' />}
    </View>
  )
}

function Side({ word, text, name }: { word: string; text: string; name: 'removed' | 'added' }) {
  return (
    <View className='change__side'>
      <Text className='change__word'>{word}</Text>
      <Text className={`change__text change__text--${name}`}>{text}</Text>
    </View>
  )
}

const runLabel = { added: '新增：', removed: '删去：', same: undefined }

function Runs({ runs }: { runs: NonNullable<PolicyChange['runs']> }) {
  return (
    <View className='change change--runs'>
      {runs.map((run, index) => (
        <Text
          key={index}
          className={`change__run change__text--${run.kind}`}
          aria-label={runLabel[run.kind] && `${runLabel[run.kind]}${run.text}`}
        >
          {run.text}
        </Text>
      ))}
    </View>
  )
}
