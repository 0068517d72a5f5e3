import { applicationWrites } from './applicationWrites'
import { call } from './client'
import { queryClient } from './hooks'
import { newId } from './newId'
import type { ApplicationView } from '@/contract/applications'

const keyOf = (id: string) => ['applications.get', { id }]

/** Shows the newest view of an application everywhere at once; lists are read again. */
export function keepApplication(view: ApplicationView): void {
  queryClient.setQueryData(keyOf(view.id), view)
  void queryClient.invalidateQueries({ queryKey: ['applications.mine'] })
}

/** Writes to an application in order, on its newest version. */
export const writeApplication = applicationWrites({
  get: (id) => call('applications.get', { id }),
  send: (path, input) => call(path, input as never) as Promise<ApplicationView>,
  versionOf: (id) => queryClient.getQueryData<ApplicationView>(keyOf(id))?.version,
  keep: keepApplication,
  newId,
})
