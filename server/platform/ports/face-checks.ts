/** A check of a living face that has begun with the provider, for one name and number. */
interface BegunCheck {
  /** The provider's own number of the check. */
  certifyId: string
  /** What the phone's component opens; signed, and good for some minutes. */
  url: string
}

/** How a check ended; `failed` also when it was never finished, or nobody knows it. */
export type FaceVerdict = { kind: 'passed' } | { kind: 'failed' } | { kind: 'unavailable'; detail: string }

/** A provider that compares a living face, a name and an ID number. No call waits longer than 2.5 seconds; never throws. */
export interface FaceChecks {
  begin(person: {
    name: string
    idNumber: string
  }): Promise<({ kind: 'begun' } & BegunCheck) | { kind: 'unavailable'; detail: string }>
  verdict(certifyId: string): Promise<FaceVerdict>
}
