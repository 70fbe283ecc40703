import type { ItemCode } from '@shared/domain/items/catalogue'
import { certificateLaw } from './certificate-law'
import type { Law } from './law'

/** Every item of the catalogue needs its law: a new item without one does not compile. */
export const LAWS: Record<ItemCode, Law> = {
  'custody-certificate': certificateLaw as unknown as Law,
}
