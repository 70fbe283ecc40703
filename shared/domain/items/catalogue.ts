import { archiveDetailsChange } from './archive-details-change'
import { archiveLoss } from './archive-loss'
import { callBack } from './call-back'
import { collectiveAccount } from './collective-account'
import { collectiveAgents } from './collective-agents'
import { custodyCertificate } from './custody-certificate'
import { deceasedFile } from './deceased-file'
import { withEngineRows } from './engine-rows'
import { factCorrection } from './fact-correction'
import { fileSearch } from './file-search'
import { forgeryInquiry } from './forgery-inquiry'
import { handBack } from './hand-back'
import { internalMove } from './internal-move'
import { joblessIntake } from './jobless-intake'
import { jointReview } from './joint-review'
import { leaverIntake } from './leaver-intake'
import { materialCollection } from './material-collection'
import { materialSupplement } from './material-supplement'
import { personalAccount } from './personal-account'
import { retireeIntake } from './retiree-intake'
import type { ItemCode } from './titles'
import { transferIn } from './transfer-in'
import { transferOut } from './transfer-out'
import type { ServiceItem } from './types'

/** Every service on offer. Adding a service is adding a file, its line here and its words in titles.ts: else it does not compile. */
export const SERVICE_ITEMS = {
  'custody-certificate': custodyCertificate,
  'archive-details-change': archiveDetailsChange,
  'personal-account': personalAccount,
  'collective-account': collectiveAccount,
  'collective-agents': collectiveAgents,
  'material-collection': materialCollection,
  'material-supplement': materialSupplement,
  'joint-review': jointReview,
  'fact-correction': factCorrection,
  'transfer-in': transferIn,
  'transfer-out': transferOut,
  'forgery-inquiry': forgeryInquiry,
  'file-search': fileSearch,
  'archive-loss': archiveLoss,
  'hand-back': handBack,
  'jobless-intake': joblessIntake,
  'leaver-intake': leaverIntake,
  'retiree-intake': retireeIntake,
  'deceased-file': deceasedFile,
  'internal-move': internalMove,
  'call-back': callBack,
} as const satisfies Record<ItemCode, unknown>

export { type ItemCode, isItemCode } from './titles'

const complete = new Map<string, ServiceItem>()

/** The item as the engine sees it, whatever its states and context are. Made when it is first asked for. */
export function itemOf(code: ItemCode): ServiceItem {
  const item = complete.get(code) ?? withEngineRows(SERVICE_ITEMS[code] as unknown as ServiceItem)
  complete.set(code, item)
  return item
}
