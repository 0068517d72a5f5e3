import { Text, View } from '@tarojs/components'
import type { ApplicationCard } from '@/contract/applications'
import { ended } from '@/domain/applications/status'
import { Card } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { Tag } from '@/ui/Tag'
import './CaseCard.scss'

const NOTHING = '现在不用您做什么'
const DOT = ' · '

type Props = { card: ApplicationCard; onOpen: (id: string) => void; isSelected?: boolean; isForStaff?: boolean }

/** One case in a list: what it is, where it stands, and what is to be done now. */
export function CaseCard({ card, onOpen, isSelected, isForStaff }: Props) {
  const { id, title, applicantName, divisionName, statusWords, headline, todo, legal } = card
  return (
    <Card onClick={() => onOpen(id)} label={`${title}，${headline}，${todo}`} isSelected={isSelected}>
      <View className='case-card'>
        <View className='case-card__head'>
          <Text className='case-card__title'>{isForStaff ? `${applicantName} · ${title}` : title}</Text>
          <Tag tone={toneOf(card)}>{statusWords}</Tag>
        </View>
        {headline !== statusWords && <Text className='case-card__headline'>{besides(statusWords, headline)}</Text>}
        {legal?.state === 'running' && <Progress value={legal.used} max={legal.limit} label={daysLeft(legal)} />}
        {isForStaff && <Text className='case-card__place'>{divisionName}</Text>}
        {!ended.includes(card.status) && (
          <Text className={`case-card__todo${todo === NOTHING ? ' case-card__todo--none' : ''}`}>{todo}</Text>
        )}
      </View>
    </Card>
  )
}

/** What the headline says besides the words on the tag: with whom the case is. */
const besides = (statusWords: string, headline: string) =>
  headline.startsWith(`${statusWords}${DOT}`) ? headline.slice(statusWords.length + DOT.length) : headline

function toneOf({ todo, legal, status }: ApplicationCard) {
  if (legal?.state === 'running' && legal.isOverdue) return 'warm'
  if (status === 'draft') return 'informing'
  if (status !== 'closed' && ended.includes(status)) return 'plain'
  return todo === NOTHING ? 'brand' : 'waiting'
}

const daysLeft = ({ isOverdue, daysLeft: left, used, limit }: NonNullable<ApplicationCard['legal']>) =>
  isOverdue ? `超时 ${used - limit} 个工作日` : `还有 ${left} 个工作日`
