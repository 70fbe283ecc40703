/** Under which name a table promises by when a receipt is back, in working days from when the bag was sent. */
export const RECEIPT_PROMISE = 'transfer-receipt'
