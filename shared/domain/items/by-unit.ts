/** How a centre enters what a unit hands in for one of its people. */
export const BY_UNIT = 'open-by-centre'

/** How whoever acts for a unit applies online for one of its people. */
export const BY_AGENT = 'apply-by-agent'

/** How a unit hands in online what it is waited for. */
export const HAND_IN = 'hand-in'
