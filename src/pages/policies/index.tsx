import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { useTabName } from '@/cards/useTabName'
import { WaitForSession } from '@/cards/WaitForSession'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { Feed } from './Feed'
import { FilterBar } from './FilterBar'
import './index.scss'
import { useFilters } from './useFilters'
import { useSettled } from './useSettled'

const TYPING_PAUSE_MS = 350

/** 政策: all of them, those that have ended too. */
export default function Page() {
  const { filters, change } = useFilters()
  const settled = useSettled(filters, TYPING_PAUSE_MS)
  const { session, isSignedIn } = useSession()
  useTabName()
  return (
    <Screen title='政策' isTab notice={useCityNotice()}>
      <Stack gap={4}>
        <FilterBar filters={filters} onChange={change} isSignedIn={isSignedIn} />
        {session ? (
          <Feed key={JSON.stringify(settled)} filters={settled} onChange={change} today={session.today} />
        ) : (
          <WaitForSession />
        )}
      </Stack>
    </Screen>
  )
}
