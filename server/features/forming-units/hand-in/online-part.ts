import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { handInAddress, handInUntil } from '@shared/domain/forming-units/hand-in'
import { writeDay } from '@shared/kernel/dates'
import type { SheetDocument } from '../../../platform/ports/document-renderer'
import type { PrintingDeps } from '../deps'
import type { UnitRecord } from '../record'
import { keyOfPaper } from './key'

/** How a paper for a unit says that it may hand in online, with number and code; nothing on a paper made before there were any. */
export function onlinePart(
  deps: Pick<PrintingDeps, 'open' | 'publicUrl'>,
  unit: Pick<UnitRecord, '_id' | 'passes'>,
  seq: number,
): SheetDocument['parts'] {
  const key = keyOfPaper(deps, unit, seq)
  const madeOn = unit.passes?.find((pass) => pass.seq === seq)?.on
  if (!key || !madeOn) return []
  return [
    { kind: 'heading', text: '也可以先在线移交' },
    {
      kind: 'code',
      url: handInAddress(deps.publicUrl, key),
      hint: '扫码在线移交，无需登录',
      beside: [
        { text: '移交编号' },
        { text: key.no, strong: true },
        { text: '移交码' },
        { text: sayFollowCode(key.code), strong: true },
        { text: `先传照片，核对后再送原件。${writeDay(handInUntil(madeOn))}前有效，请只交给负责移交的人。` },
      ],
    },
  ]
}
