import { ARCHIVE_SEARCH_KEYS, ARCHIVES_UNSHELVED } from './features/archives'
import { refoldCases } from './features/cases'
import { centresWithPlaces } from './features/centres'
import { certificatesMayBeRevoked } from './features/certificates'
import { COLLECTIVE_NAME_KEYS } from './features/collective-accounts'
import type { Migration } from './platform/mongo/migrations'

/**
 * Changes of stored documents since the first version, oldest first; run at every start, each once. A document says by
 * its `schemaVersion` what it looks like; a migration brings the older ones up and raises the collection's version.
 */
export const MIGRATIONS: readonly Migration[] = [
  centresWithPlaces,
  ARCHIVE_SEARCH_KEYS,
  certificatesMayBeRevoked,
  // The place of a moving file, a number once used, the first silent question.
  refoldCases('2026-11-30-refold-cases'),
  ARCHIVES_UNSHELVED,
  COLLECTIVE_NAME_KEYS,
]
