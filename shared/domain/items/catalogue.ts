import { archiveDetailsChange } from './archive-details-change'
import { custodyCertificate } from './custody-certificate'
import type { ServiceItem } from './types'

/** Every service on offer. Adding a service is adding a file and its line here. */
export const SERVICE_ITEMS = {
  'custody-certificate': custodyCertificate,
  'archive-details-change': archiveDetailsChange,
} as const

export type ItemCode = keyof typeof SERVICE_ITEMS

export const isItemCode = (code: string): code is ItemCode => Object.keys(SERVICE_ITEMS).includes(code)

/** The item as the engine sees it, whatever its states and context are. */
export const itemOf = (code: ItemCode): ServiceItem => SERVICE_ITEMS[code] as unknown as ServiceItem
