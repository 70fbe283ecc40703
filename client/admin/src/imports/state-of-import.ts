import { IMPORT_STATES, type ImportState } from '@shared/domain/imports/table'
import type { StateTone } from '../kit/state-tag'

const TONES: Record<ImportState, StateTone> = {
  offered: 'waiting',
  mapping: 'now',
  running: 'now',
  paused: 'waiting',
  done: 'done',
  failed: 'stopped',
  discarded: 'stopped',
}

/** The state of an import in a word and a tone. */
export const stateOfImport = (state: ImportState) => ({ tone: TONES[state], label: IMPORT_STATES[state] })
