import { type Founding, levelOfRegion } from '@shared/domain/centres/founding'
import type { Centre } from '@shared/domain/centres/types'
import type { CentreRepository } from '../repository'

/** A code that stands for another node already; codes are never used again. */
export class CodeTaken extends Error {
  override name = 'CodeTaken'
  constructor(readonly code: string) {
    super(`代码 ${code} 已属于另一个机构，请换一个。`)
  }
}

/**
 * Makes the first 主管部门 and the first centre under it (articles 5 and 6). Said again with the same values it finds what it
 * made before, so that a start that broke off can be done again. Throws CodeTaken.
 */
export async function foundCentres(
  deps: { centres: CentreRepository; newId: () => string },
  founding: Founding,
): Promise<{ authority: Centre; institution: Centre }> {
  const known = await deps.centres.all()
  const ensure = async (wanted: Omit<Centre, '_id'>): Promise<Centre> => {
    const found = known.find(({ code }) => code === wanted.code)
    if (found && found.name === wanted.name && found.kind === wanted.kind) return found
    const centre = { _id: deps.newId(), ...wanted }
    if (found || !(await deps.centres.insert(centre))) throw new CodeTaken(wanted.code)
    return centre
  }
  const unknown = { institutionCode: null, address: '', phone: '', hours: '' }
  const place = { level: levelOfRegion(founding.regionCode), regionCode: founding.regionCode, ...unknown }
  const authority = await ensure({
    kind: 'authority',
    ...place,
    scope: [],
    code: founding.authorityCode,
    name: founding.authorityName,
    parentId: null,
    standing: null,
    sealText: founding.authorityName,
  })
  const institution = await ensure({
    kind: 'institution',
    ...place,
    scope: ['persons', 'units'],
    code: founding.centreCode,
    name: founding.centreName,
    parentId: authority._id,
    standing: { kind: 'statutory' },
    sealText: founding.sealText,
  })
  return { authority, institution }
}
