import { TRAY_REASONS } from '@shared/domain/materials/paper'
import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../kit/section'
import { FileDialog } from './file-dialog'
import { SettleTrayDialog, type TrayWay } from './settle-tray-dialog'
import type { MaterialFile } from './use-materials'

type Loose = MaterialFile['tray'][number]

interface Open {
  paper: Loose
  way: TrayWay | 'file'
}

/** Loose papers: those that wait for a decision, and what became of the others. */
export function TrayPart({ file }: { file: MaterialFile }) {
  const [open, setOpen] = useState<Open | null>(null)
  if (file.tray.length === 0) return null
  const close = (): void => setOpen(null)
  const waiting = file.tray.filter(({ outcome }) => outcome === null)
  return (
    <Section title={`散材料（${waiting.length} 份待处理）`}>
      <ul className="materials__list">
        {file.tray.map((paper) => (
          <li key={paper.id} className="materials__item">
            <strong>{paper.title}</strong>
            <div>
              {TRAY_REASONS[paper.why]}，{paper.pages} 页{paper.note && `，${paper.note}`}
            </div>
            <div className="quiet">
              {paper.who} · {paper.when} 登记
            </div>
            {paper.outcome ? (
              <div>
                {paper.outcome.says}
                {paper.outcome.reason && `：${paper.outcome.reason}`}
                <span className="quiet">
                  {' '}
                  {paper.outcome.who} · {paper.outcome.when}
                </span>
              </div>
            ) : (
              file.can.includes('leave') && <Deeds paper={paper} onOpen={setOpen} />
            )}
          </li>
        ))}
      </ul>
      {open?.way === 'file' && (
        <FileDialog
          key={open.paper.id}
          file={file}
          filing={{ tray: open.paper.id, title: open.paper.title, pages: open.paper.pages }}
          onClose={close}
        />
      )}
      {open && open.way !== 'file' && (
        <SettleTrayDialog key={open.paper.id} file={file} paper={open.paper} way={open.way} onClose={close} />
      )}
    </Section>
  )
}

function Deeds({ paper, onOpen }: { paper: Loose; onOpen: (open: Open) => void }) {
  const deeds = [
    ['file', '查明来源，归档'],
    ['hand-back', '交还'],
    ['leave', '不予归档'],
  ] as const
  return (
    <div className="archive__moves">
      {deeds.map(([way, says]) => (
        <Button key={way} aria-label={`${says}：${paper.title}`} onClick={() => onOpen({ paper, way })}>
          {says}
        </Button>
      ))}
    </div>
  )
}
