import { usePage } from '../lib/use-page'
import { CardPart } from './card-part'
import { HandoverPart } from './handover-part'
import { PersonSheets } from './person-sheets'
import { ReceiptPart } from './receipt-part'
import { useWindow } from './use-window'
import './window.css'

/** A walk-in at the window: their card, who they are, what they came for, and the receipt they leave with. */
export function WindowPage() {
  const window = useWindow()
  if (window.receipt) return <ReceiptPart receipt={window.receipt} window={window} />
  if (window.person) return <PersonSheets person={window.person} window={window} />
  return <WindowStart window={window} />
}

function WindowStart({ window }: { window: ReturnType<typeof useWindow> }) {
  const heading = usePage('窗口')
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          窗口
        </h1>
        <p className="quiet">来人出示身份证或社会保障卡原件，由您代为办理。没有手机的人同样可以办。</p>
      </div>
      <CardPart window={window} />
      <HandoverPart />
    </div>
  )
}
