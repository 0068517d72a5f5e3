import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { CaseView } from '../case/CaseView'
import { PageViewer } from '../upload/pageViewer'
import { PaperPane } from './PaperPane'
import { PayFirst } from './PayFirst'
import { SameAccount } from './SameAccount'
import { RestoreUndertaking } from './RestoreUndertaking'
import { StaffActions } from './StaffActions'

/** The case beside the list with what I may do on top, and its papers beside the case. */
export function OpenCase({ id, onDone }: { id: string; onDone: (words: string) => void }) {
  const { data, problem, reload } = useQuery('applications.get', { id })
  const [shown, setShown] = useState<string>()
  if (problem && !data) return <Failure problem={problem} onRetry={reload} />
  if (!data) return <Loading lines={10} />
  return (
    <PageViewer value={({ fileId }) => setShown(fileId)}>
      <View className='open-case'>
        <View className='open-case__case'>
          <CaseView application={data}>
            <SameAccount application={data} />
            <PayFirst application={data} />
            <StaffActions application={data} onDone={onDone} />
            {data.canRestoreUndertaking && <RestoreUndertaking applicationId={id} />}
          </CaseView>
        </View>
        <View className='open-case__papers'>
          <PaperPane documents={data.documents} shown={shown} onShow={setShown} />
        </View>
      </View>
    </PageViewer>
  )
}
