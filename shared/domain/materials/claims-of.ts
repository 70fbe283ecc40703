import { reg } from '@shared/kernel/reg'
import type { Claims, EducationClaim, WorkClaim } from '../archive/health/types'
import type { Material } from '../archive/material'
import type { Contents } from './contents'

reg('G36', 'N20-4')

/**
 * What a file is held to: what staff noted of the person's life. The word of the person alone adds to what the papers state and
 * takes nothing from it, so that no paper goes unchecked because it was left out. Who told nothing is checked by the papers.
 */
export function claimsOf(contents: Contents, materials: readonly Material[]): Claims {
  const { told } = contents
  if (told?.confirmed) return told.claims
  const stated = claimsFrom(contents, materials)
  return told ? withStated(told.claims, stated) : stated
}

/** A school is the same by its level, work by its unit: there the person's own dates stand, held against the papers' by the rules. */
function withStated(said: Claims, stated: Claims): Claims {
  const levels = new Set(said.education.map(({ level }) => level))
  const units = new Set(said.work.map(({ unit }) => unit))
  return {
    ...said,
    education: [...said.education, ...stated.education.filter(({ level }) => !levels.has(level))],
    work: [...said.work, ...stated.work.filter(({ unit }) => !units.has(unit))],
    workStart: said.workStart ?? stated.workStart,
    party: said.party ?? stated.party,
  }
}

/** What the papers of a file claim by themselves: schools and work with their times, and the key facts on record. */
function claimsFrom({ keyFacts }: Contents, materials: readonly Material[]): Claims {
  const education = new Map<string, EducationClaim>()
  const work = new Map<string, WorkClaim>()
  for (const { states } of materials) {
    const { school, work: job } = states
    if (school?.from && school.to) {
      const { level, from, to } = school
      const more = { degree: false, fullTime: true, abroad: false }
      education.set(`${level} ${school.school ?? ''}`, {
        level,
        from,
        to,
        school: school.school ?? '',
        ...more,
      })
    }
    if (job?.from) work.set(job.unit, { unit: job.unit, from: job.from, to: job.to ?? null, own: false })
  }
  const joined = keyFacts.partyDate?.value
  return {
    ...{ education: [...education.values()], work: [...work.values()], otherwise: [] },
    workStart: keyFacts.workStart?.value ?? null,
    party: joined ? { joined } : null,
    ...{ status: null, titles: [], research: [], honours: [] },
  }
}
