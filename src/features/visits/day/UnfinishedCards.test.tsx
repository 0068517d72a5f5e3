import { cleanup, render, screen } from '@testing-library/react'
import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import type { VisitDesk } from '@/offline/visitDesk'
import { UnfinishedCards } from './UnfinishedCards'

const visit = (householdId: string, divisionCode: string): UnfinishedVisit => ({
  ...{ id: `v${householdId}`, campaignId: 'c', householdId, divisionCode, outcome: 'met', people: [] },
})
const aDesk = (unfinished: UnfinishedVisit[]) =>
  ({
    unfinished: () => unfinished,
    day: () => ({ villages: [{ campaignId: 'c', code: '990101001001' }] }),
    find: (id: string) => (id === 'h' ? { household: { head: '张三' } } : undefined),
  }) as unknown as VisitDesk
afterEach(cleanup)

test('a visit that was begun is opened again; of one in a village that somebody else has by now nothing is promised', () => {
  render(<UnfinishedCards desk={aDesk([visit('h', '990101001001'), visit('g', '990101001002')])} />)
  expect(screen.getByText('张三家记到一半')).toBeVisible()
  expect(screen.getAllByText(/记到一半/)).toHaveLength(2)
  expect(screen.getByText(/有 1 户记到一半，村已经交给别人走了/)).toBeVisible()
})

test('where nothing was begun nothing is said', () => {
  render(<UnfinishedCards desk={aDesk([])} />)
  expect(screen.queryByText(/记到一半/)).toBeNull()
})
