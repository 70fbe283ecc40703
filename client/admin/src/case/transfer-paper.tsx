import { printTransferPaper } from '@shared/contract/transfers'
import { OWN_PAPERS } from '@shared/domain/transfer/own-papers'
import { CHASE } from '@shared/domain/transfer/receipt'
import { mayDo } from '../lib/access'
import { openFile } from '../lib/open-file'
import { useMe } from '../lib/session'
import type { StaffCase } from './use-case'

/** What is printed of a case that moves a file, and the states before it can be. */
const PAPERS: Readonly<Record<string, { label: string; before: readonly string[] }>> = {
  'transfer-in': { label: '打印调档函', before: ['in-review', 'issuing', 'refused'] },
  'transfer-out': { label: '打印档案转递通知单', before: ['in-review', 'stopping', 'withdrawn', 'refused'] },
}

/** The letter that asks for a file, or the notice that goes with it, in a new tab. */
export function TransferPaper({ detail }: { detail: Pick<StaffCase, 'id' | 'item' | 'state' | 'facts'> }) {
  const me = useMe().data
  const paper = PAPERS[detail.item]
  if (!paper || paper.before.includes(detail.state) || !me || !mayDo(me, 'transfer.print')) return null
  const href = printTransferPaper.path.replace(':id', detail.id)
  const hasPapers = detail.facts.some(({ says }) => says === OWN_PAPERS.says)
  const isChased = detail.facts.some(({ says }) => says === CHASE.says)
  return (
    <>
      <a href={href} target="_blank" rel="noopener" onClick={openFile}>
        {paper.label}
      </a>
      {hasPapers && (
        <a href={`${href}?paper=papers`} target="_blank" rel="noopener" onClick={openFile}>
          打印转档手续材料
        </a>
      )}
      {isChased && (
        <a href={`${href}?paper=chase`} target="_blank" rel="noopener" onClick={openFile}>
          打印催回执函
        </a>
      )}
    </>
  )
}
