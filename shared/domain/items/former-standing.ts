import { reg } from '@shared/kernel/reg'
import { recordedStandings } from '../archives/standing'
import type { CaseKnowledge } from './knowledge'

reg('N20-3')

/** What is recorded of the person of a file that is to leave: what earlier reviews and its papers say, and what this review found. */
export const formerIn = ({ archive, given }: Pick<CaseKnowledge, 'archive' | 'given'>): readonly string[] =>
  recordedStandings([], [...(archive?.standings ?? []), given.former])
