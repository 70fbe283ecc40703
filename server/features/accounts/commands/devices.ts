import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { changeAccount } from '../change-account'
import type { AccountContext } from '../deps'
import type { AccountRecord } from '../records'

const DONE = { done: true } as const

const currentDevice = (account: AccountRecord, actor: Actor): string | undefined =>
  account.sessions.find(({ id }) => id === actor.sessionId)?.deviceId

/** The devices that have signed in, the one seen last first. */
export const presentDevices = (account: AccountRecord, actor: Actor) => ({
  devices: account.devices.toReversed().map(({ id, client, firstSeenAt, lastSeenAt }) => ({
    id,
    client,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    signedIn: account.sessions.some(({ deviceId }) => deviceId === id),
    current: currentDevice(account, actor) === id,
  })),
})

/** Ends a device: its sessions end within five seconds everywhere, and it is new again. Throws `device.not-found`. */
export const endDevice = (deps: AccountContext, actor: Actor, call: CommandCall, id: string) =>
  changeAccount(deps, actor, call, {
    show: async () => undefined,
    decide: (account) => {
      if (!account.devices.some((device) => device.id === id)) throw new AppError('device.not-found')
      return {
        devices: account.devices.filter((device) => device.id !== id),
        end: account.sessions.filter(({ deviceId }) => deviceId === id).map((session) => session.id),
      }
    },
    answer: () => DONE,
  })

/** Ends every device and session but the one that asks. */
export const endOtherDevices = (deps: AccountContext, actor: Actor, call: CommandCall) =>
  changeAccount(deps, actor, call, {
    show: async () => undefined,
    decide: (account) => ({
      devices: account.devices.filter(({ id }) => id === currentDevice(account, actor)),
      end: account.sessions.map(({ id }) => id).filter((id) => id !== actor.sessionId),
    }),
    answer: () => DONE,
  })
