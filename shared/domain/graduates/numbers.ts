import { reg } from '@shared/kernel/reg'
import { tidyPackageNo } from '../transfer/package-no'

reg('grad')

/**
 * The numbers of a graduate's registration (毕业去向登记信息表). The ministry has published no format: these are the limits of
 * our own, wide enough for every number that has been seen; whether a number is genuine is the registration system's to say.
 */
const TRANSFER_NO = /^[0-9A-Z]{8,32}$/
const CHECK_NO = /^[0-9A-Z]{6,32}$/
/** 机要号, mail number, or the name of the messenger. */
const CHANNEL_NO = /^[\p{Script=Han}·0-9A-Z/()〔〕[\]#.]{2,40}$/u

/** A number as it is compared and kept: half width, capitals, no blanks and hyphens. */
export const tidyNumber = tidyPackageNo

export const isTransferNo = (tidied: string): boolean => TRANSFER_NO.test(tidied)
export const isCheckNo = (tidied: string): boolean => CHECK_NO.test(tidied)
export const isChannelNo = (tidied: string): boolean => CHANNEL_NO.test(tidied)

/** Whether it is a number of a package, and not the name of whoever carries it. */
export const isPackageNo = (tidied: string): boolean => /\d{4}/.test(tidied)
