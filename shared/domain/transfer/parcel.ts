import { reg } from '@shared/kernel/reg'

reg('N20-3', 'N20-5', 'W7-status')

/** How a package stands with its carrier. `ends`: nobody asks for it any more. */
const PARCEL_STATES = {
  accepted: { label: '已收寄', ends: false },
  moving: { label: '运输中', ends: false },
  delivering: { label: '正在投递', ends: false },
  delivered: { label: '已投递', ends: true },
  returned: { label: '退回寄件人', ends: true },
} as const
export type ParcelState = keyof typeof PARCEL_STATES

const MINUTE = 60_000
/** Milliseconds until the carrier is asked again: of one under way, of one it does not know yet, and while it cannot be reached. */
const AGAIN = { known: 240 * MINUTE, unknown: 720 * MINUTE, unavailable: 30 * MINUTE } as const
/** Milliseconds after which nobody asks any more: by then somebody has looked for the package by hand. */
const GIVEN_UP = 60 * 24 * 60 * MINUTE

/** When the carrier is asked next of a package that is watched since an instant; null: no more. */
export function askAgainAt(
  said: keyof typeof AGAIN,
  state: ParcelState | null,
  { since, now }: { since: Date; now: Date },
): Date | null {
  const isOver = (state !== null && PARCEL_STATES[state].ends) || now.getTime() - since.getTime() > GIVEN_UP
  return isOver ? null : new Date(now.getTime() + AGAIN[said])
}

/** The carrier's last word. It decides nothing: a package has arrived when staff have it in their hands. */
export const sayParcel = (state: ParcelState, says: string): string =>
  says ? `${PARCEL_STATES[state].label}，${says}` : PARCEL_STATES[state].label
