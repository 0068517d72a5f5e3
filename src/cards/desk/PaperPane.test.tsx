import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { CaseDocument } from '@/contract/applications'
import { PaperPane } from './PaperPane.h5'

const page = (fileId: string, mediaType = 'image/jpeg') => ({ fileId, mediaType, size: 1, url: `/files/${fileId}` })
const document = (name: string, pages: CaseDocument['pages']): CaseDocument => ({
  spec: { key: name, name, requirement: 'main', isRequired: true, maxPages: 2 } as CaseDocument['spec'],
  pages,
  isMissing: pages.length === 0,
})
const documents = [
  document('营业执照', [page('one'), page('two')]),
  document('租赁合同', []),
  document('流水', [page('three', 'application/pdf')]),
]

const Controlled = () => {
  const [shown, setShown] = useState<string>()
  return <PaperPane documents={documents} shown={shown} onShow={setShown} />
}

test('leafs through all papers of a case, and ends where they end', async () => {
  render(<Controlled />)
  expect(screen.getByRole('img', { name: '营业执照' })).toHaveAttribute('src', expect.stringContaining('/files/one'))
  expect(screen.getByRole('button', { name: '上一页' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: '下一页' }))
  expect(screen.getByText('第 2 页，共 3 页')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '下一页' }))
  expect(screen.getByTitle('流水')).toHaveAttribute('src', expect.stringContaining('/files/three'))
  expect(screen.getByRole('button', { name: '下一页' })).toBeDisabled()
})

test('a picture fits the pane until somebody looks closer, and a PDF is itself', async () => {
  render(<Controlled />)
  expect(screen.getByRole('img')).toHaveAttribute('src', expect.stringMatching(/\/files\/one\?as=sheet$/))
  expect(screen.getByRole('link', { name: '在新窗口打开' })).toHaveAttribute(
    'href',
    expect.stringMatching(/\/files\/one$/),
  )
  await userEvent.click(screen.getByRole('button', { name: '放大看' }))
  expect(screen.getByRole('img')).toHaveAttribute('src', expect.stringMatching(/\/files\/one$/))
})

test('a page that was tapped in the case is shown', () => {
  render(<PaperPane documents={documents} shown='two' onShow={() => undefined} />)
  expect(screen.getByRole('img')).toHaveAttribute('src', expect.stringContaining('/files/two'))
})

test('says so when nothing was handed in', () => {
  render(<PaperPane documents={[document('租赁合同', [])]} shown={undefined} onShow={() => undefined} />)
  expect(screen.getByText('还没有交材料')).toBeVisible()
})
