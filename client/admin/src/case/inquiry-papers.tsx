import { printInquiryPaper } from '@shared/contract/inquiry-papers'
import type { InquiryPaper } from '@shared/domain/archives/inquiry-papers'
import { mayDo } from '../lib/access'
import { openFile } from '../lib/open-file'
import { useMe } from '../lib/session'
import type { StaffCase } from './use-case'

const NOTICES: readonly [InquiryPaper, string][] = [
  ['notice-person', '打印核查告知书（本人）'],
  ['notice-unit', '打印核查告知书（单位）'],
]
const RESULTS: readonly [InquiryPaper, string][] = [
  ['result-person', '打印结果告知书（本人）'],
  ['result-unit', '打印结果告知书（单位）'],
]

/** What tells the person and their unit of an inquiry, or of what came of it, each in a new tab. */
export function InquiryPapers({
  detail,
}: {
  detail: Pick<StaffCase, 'id' | 'item' | 'state' | 'answers' | 'tone'>
}) {
  const me = useMe().data
  const { id, item, state, answers, tone } = detail
  if (item !== 'forgery-inquiry' || state === 'flagging' || !me || !mayDo(me, 'inquiry.print')) return null
  const hasUnit = answers.some(({ field, value }) => field === 'unit' && value !== '')
  const papers = tone === 'now' ? NOTICES : RESULTS
  return papers
    .filter(([paper]) => hasUnit || paper.endsWith('-person'))
    .map(([paper, label]) => (
      <a
        key={paper}
        href={printInquiryPaper.path.replace(':id', id).replace(':paper', paper)}
        target="_blank"
        rel="noopener"
        onClick={openFile}
      >
        {label}
      </a>
    ))
}
