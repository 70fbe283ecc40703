import type { readFileCheck } from '@shared/contract/file-check'
import type { RouteOutput } from '@shared/contract/route'

/** What the person is told of the check of their file. */
export type Told = RouteOutput<typeof readFileCheck>
