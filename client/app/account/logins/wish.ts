import type { Login } from './say-login'

/** What the person wants to change; `from` is the id of the button that said so. */
export type Wish = { from: string } & (
  | { what: 'remove' | 'replace'; login: Login }
  | { what: 'add-phone' | 'add-provider' }
)

/** What every step of a change is given. */
export interface StepProps {
  /** the proof ran out: looks again whether there is one */
  again: () => Promise<void>
  /** says what has been done */
  onDone: (sentence: string) => Promise<void>
  onCancel: () => void
}
