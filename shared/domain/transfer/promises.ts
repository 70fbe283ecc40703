/** Under which name a table promises by when a receipt is back, in working days from when the bag was sent. */
export const RECEIPT_PROMISE = 'transfer-receipt'
/** And by when somebody who is asked for a file that nobody finds answers, in working days from when they were. */
export const ANSWER_PROMISE = 'search-answer'
