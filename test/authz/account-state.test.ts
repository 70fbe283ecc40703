import { compose } from '@server/compose'
import type { Database } from '@server/platform/mongo/connect'
import { routesFor } from '@shared/contract/all-routes'
import { closeAccount } from '@shared/contract/privacy'
import type { RouteContract } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { freshCall } from '@test/support/members'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_SAMPLES } from '../fuzz/account-samples'

const database = useDatabase()
const house = useHouse(database)
/** Routes that need nobody signed in. */
const OPEN: readonly string[] = ['sign-in', 'sign-out', 'public.read', 'letter.answer']
const ID = '0123456789abcdefghjkmnpqrs'
const CHECK = { name: '云一晴', idNumber: '110101199003070011' }
const SAMPLES: Record<string, { body?: object; query?: object }> = {
  ...ACCOUNT_SAMPLES,
  declareIdentity: { body: CHECK },
  submitCase: { body: { item: 'custody-certificate', form: { purpose: 'study' } } },
  withdrawCase: { body: { version: 1 } },
  consentToMove: { body: { version: 1, agreed: true } },
  signPromise: { body: { version: 1, answers: {} } },
}
const CLERK: Actor = {
  ...{ kind: 'staff', id: 'test-clerk', name: '演示受理员' },
  ...{ roles: ['staff', 'clerk'], centreId: 'demo-centre' },
}

const bearer = (access: string) => ({ headers: { authorization: `Bearer ${access}` } })

async function suspend(access: string): Promise<void> {
  const { accounts } = house.house
  const { id } = await accounts.actorOfToken(access)
  await accounts.counter.suspend(CLERK, freshCall(house, CLERK), { id, version: 1, reason: 'phone-lost' })
}

describe('an account that is not active', () => {
  it.each(['suspended', 'closed'])(
    '%s: every route of persons, and another process, within 5 seconds',
    async (end) => {
      const { house: here, clock } = house
      const { env, log } = here
      const elsewhere = await compose({
        env,
        database: database as unknown as Database,
        log,
        part: 'other',
        clock,
      })
      const { access } = await house.tokensOf(end === 'closed' ? '13900000105' : '13800000002')
      await elsewhere.accounts.actorOfToken(access)
      if (end === 'suspended') await suspend(access)
      else
        await apiClient(house.citizen).call(closeAccount, { ...bearer(access), body: { understood: true } })
      clock.advance(5)
      await expect(elsewhere.accounts.actorOfToken(access)).rejects.toMatchObject({ key: 'sign-in.expired' })
      const routes: readonly RouteContract[] = routesFor('citizen').filter(
        ({ action, audience }) => audience === 'citizen' && !OPEN.includes(action),
      )
      expect(routes.length).toBeGreaterThan(20)
      for (const route of routes) {
        const given = { params: { id: ID }, ...SAMPLES[route.name], ...bearer(access) }
        const { body } = await apiClient(house.citizen).call(route, given)
        expect([route.name, body]).toMatchObject([route.name, { code: 'D2002' }])
      }
    },
  )
})
