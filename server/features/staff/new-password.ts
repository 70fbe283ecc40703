import { checkPassword, PASSWORD_RULES } from '@shared/domain/staff/password-rules'
import { AppError } from '@shared/kernel/app-error'
import { hashPassword, verifyPassword } from '../../platform/crypto/passwords'
import type { StaffRecord } from './record'

/**
 * The fields that make a password the new one, about 40 ms for each password remembered. Throws `request.invalid` with
 * what the rules say of it.
 */
export async function newPasswordOf(
  member: StaffRecord,
  password: string,
): Promise<Pick<StaffRecord, 'passwordHash' | 'passwordHashes'>> {
  const refused = (message: string) =>
    new AppError('request.invalid', { fields: [{ path: 'password', message }] })
  const problem = checkPassword(password, member.username)
  if (problem) throw refused(problem)
  const earlier = [...(member.passwordHash ? [member.passwordHash] : []), ...member.passwordHashes]
  const remembered = earlier.slice(0, PASSWORD_RULES.remembered)
  const same = await Promise.all(remembered.map((hash) => verifyPassword(hash, password)))
  if (same.includes(true)) throw refused('password.used')
  return { passwordHash: await hashPassword(password), passwordHashes: remembered }
}
