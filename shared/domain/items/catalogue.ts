import { archiveDetailsChange } from './archive-details-change'
import { callBack } from './call-back'
import { custodyCertificate } from './custody-certificate'
import { withEngineRows } from './engine-rows'
import { personalAccount } from './personal-account'
import type { ServiceItem } from './types'

/** Every service on offer. Adding a service is adding a file and its line here. */
export const SERVICE_ITEMS = {
  'custody-certificate': custodyCertificate,
  'archive-details-change': archiveDetailsChange,
  'personal-account': personalAccount,
  'call-back': callBack,
} as const

export type ItemCode = keyof typeof SERVICE_ITEMS

export const isItemCode = (code: string): code is ItemCode => Object.keys(SERVICE_ITEMS).includes(code)

const COMPLETE = new Map<string, ServiceItem>(
  Object.entries(SERVICE_ITEMS).map(([code, item]) => [code, withEngineRows(item as unknown as ServiceItem)]),
)

/** The item as the engine sees it, whatever its states and context are. */
export const itemOf = (code: ItemCode): ServiceItem => COMPLETE.get(code)!
