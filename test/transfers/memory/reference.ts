import type { Centre } from './world'

/** Where the bag has to be once nobody has anything left to do by himself: by hand, from article 20. */
type Place = 'from' | 'way' | 'to'

interface Standing {
  /** How the case of the holder stands then; null: it has none. */
  out: readonly (string | null)[]
  bag: Place
}

/** By the state of the receiver's case, when the worker has nothing left to do. */
export const STANDINGS: Readonly<Record<string, Standing>> = {
  requested: { out: ['in-review'], bag: 'from' },
  prepared: { out: ['sealing', 'sealed'], bag: 'from' },
  'in-transit': { out: ['in-transit'], bag: 'way' },
  // Opened and counted, it is the receiver's only once it is entered in its books.
  arrived: { out: ['in-transit'], bag: 'way' },
  told: { out: ['in-transit'], bag: 'way' },
  returning: { out: ['in-transit'], bag: 'way' },
  misfiled: { out: ['in-transit'], bag: 'way' },
  'going-back': { out: ['coming-back'], bag: 'way' },
  returned: { out: ['returned'], bag: 'from' },
  received: { out: ['delivered'], bag: 'to' },
  withdrawn: { out: ['withdrawn'], bag: 'from' },
  'not-sent': { out: ['refused'], bag: 'from' },
}

/** A line of the whole way of one bag: it left a centre, or came to one. */
export interface Event {
  centre: Centre
  what: 'left' | 'came'
}

/**
 * What is wrong with the way of a bag that was at a centre first; null when it is whole: it leaves only where it is, comes only when it
 * is under way, and so is never in two places.
 */
export function brokenWay(first: Centre, events: readonly Event[]): string | null {
  let at: Centre | null = first
  for (const { centre, what } of events) {
    if (what === 'left' && at !== centre) return `it left ${centre} and was at ${at ?? 'none'}`
    if (what === 'came' && at !== null) return `it came to ${centre} and was at ${at}`
    at = what === 'left' ? null : centre
  }
  return null
}
