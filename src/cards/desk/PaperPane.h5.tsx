import { useState } from 'react'
import { Empty } from '@/ui/Empty'
import { Button } from '@/ui/Button'
import { usePageUrl } from '../upload/usePageUrl.h5'
import type { ShownPage } from '../upload/pageViewer'
import { papersOf, placeOf, type Paper, type PaperPaneProps } from './papers'

/** The papers of the case, one page at a time, beside what was filled in; large enough to compare. */
export function PaperPane({ documents, shown, onShow }: PaperPaneProps) {
  const papers = papersOf(documents)
  const at = placeOf(papers, shown)
  const paper = papers[at]
  if (!paper) return <Empty title='还没有交材料' text='交来的照片和 PDF 会显示在这里，和表格对着看。' />
  const step = (by: 1 | -1) => onShow(papers[at + by]?.page.fileId)
  return (
    <section className='paper-pane' aria-label='材料'>
      <div className='paper-pane__head'>
        <Button tone='quiet' isSmall onClick={() => step(-1)} isDisabled={at === 0}>
          上一页
        </Button>
        <strong className='paper-pane__name' aria-live='polite'>
          {paper.name}
          <span className='paper-pane__place'>
            第 {at + 1} 页，共 {papers.length} 页
          </span>
        </strong>
        <Button tone='quiet' isSmall onClick={() => step(1)} isDisabled={at === papers.length - 1}>
          下一页
        </Button>
      </div>
      <Sheet key={paper.page.fileId} paper={paper} />
    </section>
  )
}

function Sheet({ paper: { page, name } }: { paper: Paper }) {
  const [isLarge, setLarge] = useState(false)
  const url = usePageUrl(page)
  const fitting = usePageUrl(page, 'sheet')
  return (
    <>
      <div className='paper-pane__ground' role='region' tabIndex={0} aria-label={`${name}，可以滚动`}>
        <Picture page={page} url={isLarge ? url : fitting} name={name} isLarge={isLarge} />
      </div>
      <div className='paper-pane__foot'>
        {page.mediaType.startsWith('image/') && (
          <Button tone='quiet' isSmall onClick={() => setLarge(!isLarge)}>
            {isLarge ? '看整页' : '放大看'}
          </Button>
        )}
        <a className='k-link' href={url} target='_blank' rel='noopener noreferrer'>
          在新窗口打开
        </a>
      </div>
    </>
  )
}

type PictureProps = { page: ShownPage; url: string | undefined; name: string; isLarge: boolean }

function Picture({ page, url, name, isLarge }: PictureProps) {
  if (page.mediaType === 'application/pdf') return <iframe className='paper-pane__pdf' src={url} title={name} />
  return <img className={`paper-pane__picture${isLarge ? ' paper-pane__picture--large' : ''}`} src={url} alt={name} />
}
