import type { ItemCode } from '@shared/domain/items/catalogue'
import { archiveDetailsLaw } from './archive-details-law'
import { archiveLossLaw } from './archive-loss-law'
import { callBackLaw } from './call-back-law'
import { certificateLaw } from './certificate-law'
import { collectiveAccountLaw } from './collective-account-law'
import { collectiveAgentsLaw } from './collective-agents-law'
import { deceasedFileLaw } from './deceased-file-law'
import { factCorrectionLaw } from './fact-correction-law'
import { fileSearchLaw } from './file-search-law'
import { forgeryInquiryLaw } from './forgery-inquiry-law'
import { handBackLaw } from './hand-back-law'
import { internalMoveLaw } from './internal-move-law'
import { joblessIntakeLaw } from './jobless-intake-law'
import { jointReviewLaw } from './joint-review-law'
import type { Law } from './law'
import { leaverIntakeLaw } from './leaver-intake-law'
import { materialCollectionLaw } from './material-collection-law'
import { materialSupplementLaw } from './material-supplement-law'
import { personalAccountLaw } from './personal-account-law'
import { retireeIntakeLaw } from './retiree-intake-law'
import { transferInLaw } from './transfer-in-law'
import { transferOutLaw } from './transfer-out-law'

/** Every item of the catalogue needs its law: a new item without one does not compile. */
export const LAWS: Record<ItemCode, Law> = {
  'archive-details-change': archiveDetailsLaw as unknown as Law,
  'fact-correction': factCorrectionLaw as unknown as Law,
  'archive-loss': archiveLossLaw as unknown as Law,
  'deceased-file': deceasedFileLaw as unknown as Law,
  'forgery-inquiry': forgeryInquiryLaw as unknown as Law,
  'file-search': fileSearchLaw as unknown as Law,
  'hand-back': handBackLaw as unknown as Law,
  'joint-review': jointReviewLaw as unknown as Law,
  'material-collection': materialCollectionLaw as unknown as Law,
  'transfer-in': transferInLaw as unknown as Law,
  'transfer-out': transferOutLaw as unknown as Law,
  'material-supplement': materialSupplementLaw as unknown as Law,
  'jobless-intake': joblessIntakeLaw as unknown as Law,
  'leaver-intake': leaverIntakeLaw as unknown as Law,
  'retiree-intake': retireeIntakeLaw as unknown as Law,
  'internal-move': internalMoveLaw as unknown as Law,
  'call-back': callBackLaw as unknown as Law,
  'personal-account': personalAccountLaw as unknown as Law,
  'collective-account': collectiveAccountLaw as unknown as Law,
  'collective-agents': collectiveAgentsLaw as unknown as Law,
  'custody-certificate': certificateLaw as unknown as Law,
}
