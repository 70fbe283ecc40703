/** The states in which the system itself is at work and done within a minute: the page looks again by itself. */
const AT_WORK = [
  'approved',
  'opening',
  'issuing',
  'registering',
  'sending',
  'calling-off',
  'stopping',
  'applying',
]

export const isAtWork = (state: string | undefined): boolean => AT_WORK.includes(state ?? '')
