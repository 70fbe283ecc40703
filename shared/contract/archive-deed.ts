import * as z from 'zod/mini'
import { id, version } from './fields'

/** What every command on a file answers: the file and its version afterwards. */
const done = z.strictObject({ id, version })

/** What any command on a file may be refused for. */
export const archiveRefusals = [
  'request.invalid',
  'archive.not-found',
  'archive.changed',
  'archive.not-possible',
  'permission.denied',
  'permission.avoidance',
  'request.key-other-body',
  'request.in-flight',
] as const

/** What the contracts of all commands on one file have in common; the path goes on behind the file's own. */
export const archiveDeed = <const N extends string, const P extends string>(
  name: N,
  path: P,
  summary: string,
) =>
  ({
    name,
    method: 'POST',
    path: `/api/staff/archives/:id/${path}`,
    summary,
    audience: 'staff',
    rate: 'write',
    idempotent: true,
    params: z.strictObject({ id }),
    output: done,
    status: 200,
  }) as const
