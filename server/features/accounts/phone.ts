import { AppError } from '@shared/kernel/app-error'
import { parsePhone } from '@shared/kernel/phone'

/** The 11 digits of a typed number. Throws `request.invalid`. */
export function bareNumber(typed: string): string {
  const read = parsePhone(typed)
  if (!read.ok)
    throw new AppError('request.invalid', { fields: [{ path: 'phone', message: 'phone.format' }] })
  return read.value
}

/** Ties a stored code to one phone and to signing in. */
export const codeScope = (phone: string): string => `sign-in:${phone}`
