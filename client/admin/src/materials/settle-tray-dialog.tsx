import { settleTray } from '@shared/contract/material-commands'
import { ReasonDialog } from './reason-dialog'
import type { MaterialFile } from './use-materials'

export type TrayWay = 'hand-back' | 'leave'

const SAYS = {
  'hand-back': { title: '交还散材料', hint: '交还给本人或形成单位；写明交给了谁。' },
  leave: { title: '不予归档', hint: '核定这份材料不归入档案；写明理由和材料现在在哪里。' },
} as const

interface SettleTrayDialogProps {
  file: MaterialFile
  paper: MaterialFile['tray'][number]
  way: TrayWay
  onClose: () => void
}

/** What becomes of a loose paper that is not filed. */
export function SettleTrayDialog({ file, paper, way, onClose }: SettleTrayDialogProps) {
  return (
    <ReasonDialog
      id={file.id}
      route={settleTray}
      title={SAYS[way].title}
      says={`《${paper.title}》：${SAYS[way].hint}`}
      done={`${SAYS[way].title}：已登记。`}
      bodyOf={(reason) => ({ version: file.version, paper: paper.id, how: way, reason })}
      onClose={onClose}
    />
  )
}
