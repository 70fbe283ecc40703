export type { BlobKey } from './blob'
export type { ReceivedFile } from './deps'
export { createUploadRepository, type UploadRepository } from './repository'
export { createUploadRoom, type UploadRoom } from './room'
