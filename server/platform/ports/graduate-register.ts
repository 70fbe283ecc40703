/** A number of a graduate's registration, with the name it should belong to, normalised. */
export interface NumberClaim {
  name: string
  kind: 'transfer-no' | 'check-no'
  number: string
}

/** `valid`: it is this person's; `destination` as the register has it, '' where it tells none. */
export type NumberVerdict =
  | { kind: 'valid'; destination: string }
  | { kind: 'other-name' }
  | { kind: 'unknown' }
  | { kind: 'unavailable'; detail: string }

/** The register of where graduates went, which makes 转递编号 and 核验编号. No call waits longer than 2.5 seconds; never throws. */
export interface GraduateRegister {
  check(claim: NumberClaim): Promise<NumberVerdict>
}
