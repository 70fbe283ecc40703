import type { ScanDeps } from './deps'
import type { About, ScanRecord } from './record'

const FIELD = 'scans.about'

export const sealAbout = (deps: Pick<ScanDeps, 'seal'>, id: string, about: About): string =>
  deps.seal(FIELD, id, JSON.stringify(about))

/** In plain, for one request. */
export const openAbout = (deps: Pick<ScanDeps, 'open'>, { _id, about }: ScanRecord): About =>
  JSON.parse(deps.open(FIELD, _id, about)) as About
