import { saveCentre } from '@shared/contract/staff-centres'
import type { CentreForm } from '@shared/domain/centres/form'
import type { Standing } from '@shared/domain/centres/types'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { CENTRES, centreKey, type StaffCentre } from './use-centres'

/** Every field as it is typed; those of standings that are not chosen stay, should one change one's mind. */
export interface CentreText {
  code: string
  kind: CentreForm['kind']
  name: string
  parentId: string
  level: CentreForm['level']
  regionCode: string
  institutionCode: string
  address: string
  phone: string
  hours: string
  standing: Standing['kind'] | 'none'
  document: string
  validFrom: string
  validUntil: string
  by: string
  scope: CentreForm['scope']
  sealText: string
  reason: string
}

const EMPTY: CentreText = {
  ...{ code: '', kind: 'institution', name: '', parentId: '', level: 'district', regionCode: '' },
  ...{ institutionCode: '', address: '', phone: '', hours: '', standing: 'statutory', document: '' },
  ...{ validFrom: '', validUntil: '', by: '', scope: ['persons'], sealText: '', reason: '' },
}

function textOf(centre: StaffCentre): CentreText {
  const { standing } = centre
  const { code, kind, name, level, regionCode, address, phone, hours, scope, sealText } = centre
  return {
    ...EMPTY,
    ...{ code, kind, name, level, regionCode, address, phone, hours, scope, sealText },
    parentId: centre.parentId ?? '',
    institutionCode: centre.institutionCode ?? '',
    standing: standing?.kind ?? 'none',
    ...(standing && 'document' in standing ? { document: standing.document } : {}),
    ...(standing?.kind === 'authorised'
      ? { validFrom: standing.validFrom, validUntil: standing.validUntil }
      : {}),
    ...(standing?.kind === 'delegated' ? { by: standing.by } : {}),
  }
}

function standingOf({ kind, standing, document, validFrom, validUntil, by }: CentreText): Standing | null {
  if (kind === 'authority' || standing === 'none') return null
  if (standing === 'authorised') return { kind: standing, document, validFrom, validUntil }
  return standing === 'delegated' ? { kind: standing, by, document } : { kind: standing }
}

const formOf = (values: CentreText): CentreForm => ({
  ...{ kind: values.kind, name: values.name, level: values.level, regionCode: values.regionCode },
  ...{ address: values.address, phone: values.phone, hours: values.hours, sealText: values.sealText },
  parentId: values.parentId || null,
  institutionCode: values.institutionCode || null,
  standing: standingOf(values),
  scope: values.kind === 'authority' ? [] : values.scope,
})

/** The form of a new node, or of one as it was seen; what the service refuses is said at its field. */
export function useCentreForm(centre: StaffCentre | null, onSaved: (saved: StaffCentre) => void) {
  const [values, setValues] = useState<CentreText>(() => (centre ? textOf(centre) : EMPTY))
  const client = useQueryClient()
  const command = useCommand(saveCentre)
  const submit = async (): Promise<void> => {
    const target = centre ? { id: centre.id, version: centre.version } : { code: values.code }
    const saved = await command.send({ target, centre: formOf(values), reason: values.reason })
    if (!saved) return
    client.setQueryData(centreKey(saved.id), saved)
    void client.invalidateQueries({ queryKey: CENTRES })
    onSaved(saved)
  }
  return {
    values,
    change: (some: Partial<CentreText>) => setValues((now) => ({ ...now, ...some })),
    errors: fieldErrors(command.problem),
    problem: command.problem,
    isSending: command.isSending,
    submit,
  }
}

export type CentreFormState = ReturnType<typeof useCentreForm>
