import { createHash } from 'node:crypto'
import * as contract from '@shared/contract/uploads'
import type { UploadRoom } from '../../features/uploads'
import { type Call, handle, handleFile, type MountedRoute } from '../call'

/** The one file of a request, and its call, of which the file is part. */
export async function arrived(call: Call) {
  const file = await call.file()
  const digest = createHash('sha256').update(file.name).update('\n').update(file.bytes).digest('hex')
  return { file, call: call.command(digest) }
}

/** Takes in the one file of a request, for whoever sends it. */
export async function bringFile(uploads: UploadRoom, call: Call) {
  const { file, call: command } = await arrived(call)
  return uploads.bring(call.actor, command, file)
}

/** What a person does with files they hand in. */
export const uploadRoutes = (uploads: UploadRoom): MountedRoute[] => [
  handle(contract.uploadFile, (_input, call) => bringFile(uploads, call)),
  handleFile(contract.readOwnUpload, ({ params }, call) => uploads.readOwn(call.actor, params.id)),
]
