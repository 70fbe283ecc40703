import { maskIdNumber } from '@shared/kernel/identity'

/** Runs of figures long enough to be somebody's number: phones, ID and card numbers, with a last X. */
const LONG_NUMBER = /(?<!\d)\d{7,}[\dXx]?/g

/** A column as staff see it: every number in it masked, the words as they are. */
export const maskColumn = (value: string): string =>
  value.replace(LONG_NUMBER, (number) =>
    // A date written together is no number of a person.
    /^(?:19|20)\d{6}$/.test(number)
      ? number
      : number.length < 14
        ? `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
        : maskIdNumber(number),
  )
