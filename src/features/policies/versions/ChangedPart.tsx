import { Text, View } from '@tarojs/components'
import type { PolicyChange } from '@/contract/policies'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import './ChangedPart.scss'
import { shortRuns } from './shortRuns'

const kindWord: Record<PolicyChange['kind'], string> = { added: '新增', removed: '删去', changed: '改了' }

/** What changed in one part, readable without colours: everything that came or went says so. */
export function ChangedPart({ changes }: { changes: PolicyChange[] }) {
  return (
    <Card>
      <Stack>
        <Heading level={3}>{changes[0]?.part}</Heading>
        {changes.map((change, index) => (
          <Change key={index} change={change} />
        ))}
      </Stack>
    </Card>
  )
}

function Change({ change: { kind, before, after, runs } }: { change: PolicyChange }) {
  if (runs) return <Runs runs={runs} />
  return (
    <View className='change'>
      {kind !== 'changed' && <Tag tone={kind === 'removed' ? 'warm' : 'brand'}>{kindWord[kind]}</Tag>}
      {before && <Side word={kind === 'changed' ? '以前' : ''} text={before} name='removed' />}
      {after && <Side word={kind === 'changed' ? '现在' : ''} text={after} name='added' />}
    </View>
  )
}

function Side({ word, text, name }: { word: string; text: string; name: 'removed' | 'added' }) {
  return (
    <View className='change__side'>
      {word && <Text className='change__word'>{word}</Text>}
      <Text className={`change__text change__text--${name}`}>{text}</Text>
    </View>
  )
}

const runLabel = { added: '新增：', removed: '删去：', same: undefined }

function Runs({ runs }: { runs: NonNullable<PolicyChange['runs']> }) {
  return (
    <View className='change change--runs'>
      {shortRuns(runs).map((run, index) => (
        <Text
          key={index}
          className={`change__text--${run.kind}`}
          aria-label={runLabel[run.kind] && `${runLabel[run.kind]}${run.text}`}
        >
          {run.text}
        </Text>
      ))}
    </View>
  )
}
