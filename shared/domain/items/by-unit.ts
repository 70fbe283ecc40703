/** How a centre enters what a unit hands in for one of its people. */
export const BY_UNIT = 'open-by-centre'
