import { decideRealNameAge, REAL_NAME_AGE } from '@shared/domain/accounts/real-name-age'
import { AppError, type FieldProblem } from '@shared/kernel/app-error'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'

export interface IdentityForm {
  name: string
  idNumber: string
}

/**
 * Checks both fields and answers their normalised form. `today` is a day in Asia/Shanghai. Throws `request.invalid` with
 * fields, `identity.minor`.
 */
export function checkedForm(form: IdentityForm, today: string): IdentityForm {
  const name = parseName(form.name)
  const idNumber = checkIdNumber(form.idNumber, today)
  const age = idNumber.ok ? decideRealNameAge(idNumber.value.birthDate, today) : null
  const fields: FieldProblem[] = []
  if (!name.ok) fields.push({ path: 'name', message: 'name.format' })
  if (!idNumber.ok) fields.push({ path: 'idNumber', message: `id.${idNumber.error}` })
  if (age && !age.ok && age.error === 'too-old') fields.push({ path: 'idNumber', message: 'id.date' })
  if (!name.ok || !idNumber.ok || fields.length > 0) throw new AppError('request.invalid', { fields })
  if (age && !age.ok) throw new AppError('identity.minor', { data: { age: REAL_NAME_AGE.alone } })
  return { name: name.value, idNumber: idNumber.value.value }
}
