import { createStore } from '@common/store'

/** What a screen reader is told next: results that appear without the focus moving to them. */
export const announcement = createStore('')

/** Says a sentence to people who do not see the screen. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  announcement.set(announcement.get() === sentence ? `${sentence}\u00A0` : sentence)
}
