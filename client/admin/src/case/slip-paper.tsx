import { readWindowReceipt } from '@shared/contract/window'
import { mayDo } from '../lib/access'
import { openFile } from '../lib/open-file'
import { useMe } from '../lib/session'
import type { StaffCase } from './use-case'

const LABELS = { 'handed-in': '打印材料交接单', returned: '打印材料退回清单' } as const

/** The slip of what a unit handed in, or the list of why a paper goes back, in a new tab: for whoever brought it. */
export function SlipPaper({ detail }: { detail: Pick<StaffCase, 'id' | 'slip'> }) {
  const me = useMe().data
  if (!detail.slip || !me || !mayDo(me, 'window.receipt')) return null
  return (
    <a
      href={readWindowReceipt.path.replace(':id', detail.id)}
      target="_blank"
      rel="noopener"
      onClick={openFile}
    >
      {LABELS[detail.slip]}
    </a>
  )
}
