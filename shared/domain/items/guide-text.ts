/** A paper to bring, or to have at hand. */
export interface Paper {
  /** Only in this case: 变更姓名. */
  when?: string
  what: string
  /** What it shows: nothing is asked for without a reason. */
  why: string
  /** What does as well. */
  instead?: readonly string[]
  /** The law under which it is asked for, or issued. */
  basis: string
}

/** What the guide says beyond the rules themselves; steps, clock, reasons and articles it reads from the definition. */
export interface GuideText {
  /** Who may apply. */
  who: string
  /** Beside the card that shows at the window who somebody is. */
  bring: readonly Paper[]
  /** What one gets. */
  result: string
  /** The result is a document, of which there is a sample. */
  sample?: 'custody-letter'
}
