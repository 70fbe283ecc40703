/** Facts of a file's chain that speak of the record and move no bag, and how the chain tells them. */
export const RECORD_FACTS = {
  match: '按证件匹配到本人',
  'propose-number': '提出登记证件号码，待复核',
  'confirm-number': '复核确认证件号码',
  'decline-number': '未采用提出的证件号码',
  'lead-parts': '核定为同一人的档案，由本记录统一答复',
  'become-part': '核定为同一人档案的一部分，由另一记录统一答复',
  'propose-reopening': '提出重新核定，待复核',
  'confirm-reopening': '复核同意，原核定不再有效，重新核定',
  'decline-reopening': '复核不同意重新核定，原核定有效',
  'reopen-pair': '与另一记录的核定不再有效，重新核定',
} as const

export type RecordFact = keyof typeof RECORD_FACTS

export const isRecordFact = (kind: string): kind is RecordFact => Object.hasOwn(RECORD_FACTS, kind)
