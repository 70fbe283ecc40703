import { reg } from '@shared/kernel/reg'
import { covers } from '../centres/region'

reg('N25')

/**
 * Provinces that have opened the service to graduates of technician colleges' senior classes: 重庆 by its notice, and the
 * invented province of the demonstration.
 */
const OPENED = ['500000', '560000']

/** Whether the service is open to them where this region is (article 25: step by step). */
export const hasTechnicians = (regionCode: string): boolean =>
  OPENED.some((province) => covers(province, regionCode))
