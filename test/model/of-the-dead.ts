/** The file of somebody who has died, else sound. */
export const OF_THE_DEAD = {
  ...{ state: 'shelved' as const, nameEqual: true, idEqual: true, openTransfer: false, duplicate: false },
  ...{ inquiry: 'none' as const, deceased: true as const },
}
