import { demoAccount } from '@server/features/accounts'
import { demoArchives } from '@server/features/archives'
import { submitCase } from '@server/features/cases'
import { type Actor, ANONYMOUS } from '@shared/domain/policy/roles'
import type { TestHouse } from './house'

/** One of many invented people with a file, an account and an application. */
export interface Townsman {
  phone: string
  name: string
  idNumber: string
}

const SEED = 7

/** The people of the demo data again: the same seed makes the same ones. */
function peopleOf({ house }: TestHouse, count: number): { name: string; idNumber: string }[] {
  const deps = { newId: house.newId, sha256: house.cases.sha256, seal: () => '', index: () => '' }
  const options = { centreId: 'demo-centre', count, seed: 1, batch: count }
  return [...demoArchives(deps, options)].flat().map(({ person }) => person)
}

const CERTIFICATE = { item: 'custody-certificate', form: { purpose: 'title' } }

/**
 * Settles more people around the demo's first ones, so that a query without its index shows: an account and an
 * application each, by the same command as any other; `asks` null: they ask for nothing.
 */
export async function settle(
  home: TestHouse,
  archives: number,
  more: number,
  asks: typeof CERTIFICATE | null = CERTIFICATE,
): Promise<Townsman[]> {
  const { house } = home
  const people = peopleOf(home, archives).slice(20, 20 + more)
  const town = people.map((person, at) => ({ ...person, phone: String(15_000_000_000 + SEED * at) }))
  for (const { phone, name, idNumber } of town) {
    const id = house.newId()
    const account = demoAccount(house, {
      id,
      phone,
      identity: { level: 'verified', name, idNumber },
      createdAt: house.clock.now(),
    })
    await house.repositories.accounts.insertMany([account])
    const actor: Actor = { ...ANONYMOUS, kind: 'person', id, roles: ['person'] }
    const call = { actorId: id, key: `settle-${house.newId()}`, bodyHash: 'x', now: house.clock.now() }
    if (asks) await submitCase(house.cases, actor, await house.accounts.applicant(actor), call, asks)
  }
  return town
}
