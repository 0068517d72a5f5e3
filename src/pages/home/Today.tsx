import { View } from '@tarojs/components'
import { Stack } from '@/ui/Stack'
import type { Session } from '@/contract/session'
import { ForMe } from './ForMe'
import { HelpCard } from './HelpCard'
import './index.scss'
import { MyCases } from './MyCases'
import { News } from './News'
import { PeopleToHelp } from './PeopleToHelp'
import { Welcome } from './Welcome'

/** For whoever has come home: my case, what I may be due, a person to ask, what is new. */
export function Today({ session }: { session: Session }) {
  const isSignedIn = Boolean(session.person)
  const isStaff = session.grants.length > 0
  return (
    <Stack gap={6}>
      {isSignedIn && <MyCases name={session.person?.name ?? ''} isStaff={isStaff} />}
      <View className='home__pair'>
        <PeopleToHelp grants={session.grants} />
        {!isSignedIn && <Welcome cityName={session.installation.cityName} />}
        {isSignedIn && !isStaff && <ForMe today={session.today} />}
        <HelpCard isSignedIn={isSignedIn} isStaff={isStaff} />
      </View>
      <News today={session.today} />
    </Stack>
  )
}
