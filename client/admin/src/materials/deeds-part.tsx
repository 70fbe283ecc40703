import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../kit/section'
import { FileDialog } from './file-dialog'
import { PrintDialog } from './print-dialog'
import { StubDialog } from './stub-dialog'
import { TrayDialog } from './tray-dialog'
import type { MaterialFile } from './use-materials'

type Deed = 'file' | 'tray' | 'stub'

const DEEDS: readonly { deed: Deed; says: string }[] = [
  { deed: 'file', says: '材料归档' },
  { deed: 'tray', says: '登记散材料' },
  { deed: 'stub', says: '登记涉密存根' },
]

/** What can be put into the file now, and what can be printed of it. */
export function DeedsPart({ file }: { file: MaterialFile }) {
  const [open, setOpen] = useState<Deed | 'print' | null>(null)
  const close = (): void => setOpen(null)
  const possible = DEEDS.filter(({ deed }) => file.can.includes(deed))
  return (
    <Section title="登记和打印">
      <div className="archive__moves">
        {possible.map(({ deed, says }) => (
          <Button key={deed} type={deed === 'file' ? 'primary' : 'default'} onClick={() => setOpen(deed)}>
            {says}
          </Button>
        ))}
        <Button onClick={() => setOpen('print')}>打印目录和标签</Button>
      </div>
      {open === 'file' && <FileDialog file={file} filing={{}} onClose={close} />}
      {open === 'tray' && <TrayDialog file={file} onClose={close} />}
      {open === 'print' && <PrintDialog file={file} onClose={close} />}
      {open === 'stub' && <StubDialog file={file} onClose={close} />}
    </Section>
  )
}
