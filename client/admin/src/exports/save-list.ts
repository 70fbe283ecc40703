import { exportList } from '@shared/contract/exports'
import type { RouteInput } from '@shared/contract/route'
import { saveAnswer } from '../lib/save-answer'

export type ExportBody = RouteInput<typeof exportList>['body']

/** Takes a list out and saves it as a file of its own name. Throws ApiProblem for a refusal. */
export const saveList = (body: ExportBody): Promise<void> => saveAnswer(exportList.path, body, 'list.xlsx')
