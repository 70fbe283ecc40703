export { closeTransfer, openTransfer, sendFile, takeInFile } from './bag'
export { callOff, tellOther } from './both-sides'
export type { TransferDeps } from './deps'
export { issueLetter } from './letter'
