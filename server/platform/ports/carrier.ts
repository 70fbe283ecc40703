/** How far a package is. */
export type CarriedState = 'accepted' | 'moving' | 'delivering' | 'delivered' | 'returned'

/** What the carrier of a package says of it: its last step, in words and at which instant. */
export type Tracking =
  | { kind: 'known'; state: CarriedState; says: string; at: Date }
  | { kind: 'unknown' }
  | { kind: 'unavailable'; detail: string }

/** Who carries registered mail. No call waits longer than 2.5 seconds; never throws. */
export interface Carrier {
  track(number: string): Promise<Tracking>
}
