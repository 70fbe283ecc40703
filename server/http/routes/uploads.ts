import { createHash } from 'node:crypto'
import * as contract from '@shared/contract/uploads'
import type { UploadRoom } from '../../features/uploads'
import { handle, handleFile, type MountedRoute } from '../call'

/** What a person does with files they hand in. */
export const uploadRoutes = (uploads: UploadRoom): MountedRoute[] => [
  handle(contract.uploadFile, async (_input, call) => {
    const file = await call.file()
    const digest = createHash('sha256').update(file.name).update('\n').update(file.bytes).digest('hex')
    return uploads.bring(call.actor, call.command(digest), file)
  }),
  handleFile(contract.readOwnUpload, ({ params }, call) => uploads.readOwn(call.actor, params.id)),
]
