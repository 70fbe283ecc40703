import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. About 40 ms; the work runs off the event loop. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** The argon2id hash to store, with its salt and cost inside. The library's default algorithm is argon2id. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

/** Of a password that everybody may read, which no cost can keep: 1 MiB, one pass. */
export const hashPublicPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFC'), { memoryCost: 1024, timeCost: 1, parallelism: 1 })

/** Whether the password belongs to the hash. A stored text that is no hash never matches. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, password.normalize('NFC'))
  } catch {
    return false
  }
}

let decoy: Promise<string> | undefined

/** Takes as long as verifyPassword and is always false: for unknown users, so that time does not tell who exists. */
export async function dummyVerify(password: string): Promise<false> {
  decoy ??= hashPassword('nobody has this password')
  await verifyPassword(await decoy, password)
  return false
}
