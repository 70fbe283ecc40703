import { reg } from '@shared/kernel/reg'

reg('N29-leak')

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What stands across a page somebody looks at: who, when (minutes, Asia/Shanghai) and for what, so that a photograph of it tells. */
export const watermarkText = (viewer: { name: string; id: string }, at: Date, purpose: string): string =>
  `${viewer.name || viewer.id} ${SHANGHAI.format(at)} ${purpose}`
