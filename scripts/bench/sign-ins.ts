import { hash } from '@node-rs/argon2'
import type { House } from '@server/compose'
import { demoAccount } from '@server/features/accounts'
import { demoStaff } from '@server/features/staff'

export const BENCH_PASSWORD = 'a password of the bench only'

/** The least cost argon2 allows. */
const LEAST_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 }
const FIRST_PHONE = 15_000_000_000

/** Staff whose stored hash costs next to nothing, so that what is left of a sign-in can be measured. Gives their names. */
export async function addStaff(house: House, count: number): Promise<string[]> {
  const passwordHash = await hash(BENCH_PASSWORD, LEAST_COST)
  const model = await demoStaff({
    id: house.newId(),
    username: 'bench-0',
    name: '测速',
    posts: ['clerk'],
    centreId: house.centres.home()._id,
    password: BENCH_PASSWORD,
  })
  const members = Array.from({ length: count }, (_, at) => ({
    ...model,
    _id: house.newId(),
    username: `bench-${at}`,
    createKey: `bench-${at}`,
    passwordHash,
  }))
  await house.repositories.staff.insertMany(members)
  return members.map(({ username }) => username)
}

/** Phones of accounts that exist, each with a code that waits to be used; codes are good for five minutes. */
export async function sendCodes(
  house: House,
  sent: { code: string },
  count: number,
): Promise<{ phone: string; code: string }[]> {
  const phones = Array.from({ length: count }, (_, at) => String(FIRST_PHONE + at))
  const createdAt = new Date()
  await house.repositories.accounts.insertMany(
    phones.map((phone) => demoAccount(house, { id: house.newId(), phone, createdAt })),
  )
  const codes: { phone: string; code: string }[] = []
  for (const phone of phones) {
    await house.accounts.requestCode(phone, new Date())
    codes.push({ phone, code: sent.code })
  }
  return codes
}
