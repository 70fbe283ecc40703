import { randomBytes } from 'node:crypto'
import type { Clock } from '@server/platform/clock'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber, normaliseIdNumber } from '@shared/kernel/identity'
import { normaliseName } from '@shared/kernel/person-name'

export interface Check {
  name: string
  idNumber: string
  faceToken?: string
}

export interface CheckResult {
  result: 'MATCHED' | 'MISMATCH'
  face: 'NONE' | 'PASSED' | 'FAILED'
}

/**
 * Who the simulated authority knows. A number it was told of has the name it was told with. Any other number that is
 * valid gets the first name somebody claims it with, so that a demo person can prove any invented number, and a second
 * person who claims the same number under another name cannot.
 */
export interface Register {
  enter(idNumber: string, name: string): void
  check(check: Check): CheckResult
  mintFace(idNumber: string, passes: boolean): string
}

const FACE_LIFE_MS = 5 * 60_000
const MOST = 100_000

export function createRegister(clock: Clock): Register {
  const names = new Map<string, string>()
  const faces = new Map<string, { idNumber: string; passes: boolean; mintedAt: number }>()
  const enter = (idNumber: string, name: string): void => {
    names.set(normaliseIdNumber(idNumber), normaliseName(name))
    const [oldest = ''] = names.keys()
    if (names.size > MOST) names.delete(oldest)
  }
  const faceOf = (token: string | undefined, idNumber: string): CheckResult['face'] => {
    if (token === undefined) return 'NONE'
    const face = faces.get(token)
    faces.delete(token)
    const fresh = face !== undefined && clock.now().getTime() - face.mintedAt <= FACE_LIFE_MS
    return fresh && face.passes && face.idNumber === idNumber ? 'PASSED' : 'FAILED'
  }
  return {
    enter,
    check({ name, idNumber, faceToken }) {
      const number = normaliseIdNumber(idNumber)
      const face = faceOf(faceToken, number)
      if (!checkIdNumber(number, dayOf(clock.now())).ok) return { result: 'MISMATCH', face }
      if (!names.has(number)) enter(number, name)
      return { result: names.get(number) === normaliseName(name) ? 'MATCHED' : 'MISMATCH', face }
    },
    mintFace(idNumber, passes) {
      const token = `face_${randomBytes(24).toString('base64url')}`
      faces.set(token, { idNumber: normaliseIdNumber(idNumber), passes, mintedAt: clock.now().getTime() })
      return token
    },
  }
}
