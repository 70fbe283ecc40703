/** The effects by which a file moves: what the worker does once a fact of a transfer case has led there. */
export const ISSUE_LETTER = 'issue-transfer-letter'
export const CALL_OFF = 'call-off-transfer'
export const TAKE_IN = 'take-in-archive'
export const OPEN_TRANSFER = 'open-archive-transfer'
export const CLOSE_TRANSFER = 'close-archive-transfer'
export const SEND_FILE = 'send-archive'
export const TAKE_BACK = 'take-archive-back'
/** A fact of one side is shown on the other's case. */
export const TELL_OTHER = 'tell-other-side'
/** The carrier is asked where a package is, from now on. */
export const WATCH_PARCEL = 'watch-parcel'
/** A file that is lent out is called back as soon as a letter asks for it. */
export const RECALL_LOAN = 'recall-loan'
/** The unit whose collective account the file is kept under is told that it leaves, and that it has left; nothing waits for that. */
export const INFORM_UNIT = 'inform-unit'
