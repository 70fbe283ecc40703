import type { Database } from '@server/platform/mongo/connect'

/** The file that a case is about. */
export async function archiveOfCase(
  { connection }: Pick<Database, 'connection'>,
  caseId: string,
): Promise<string> {
  const found = await connection
    .collection<{ _id: string; idIndex: string }>('cases')
    .findOne({ _id: caseId })
  const file = await connection
    .collection<{ _id: string }>('archives')
    .findOne({ idIndex: found?.idIndex ?? '' })
  return file?._id ?? ''
}
