import { useState } from 'react'
import { focusElement } from '../platform/focus'

/** Which of a page's deeds is being asked about once more; after a no the focus goes back to the button that asked. */
export function useAsking() {
  const [asked, setAsked] = useState<string | null>(null)
  return {
    asked,
    /** `button`: id of the button that was pressed */
    ask: (button: string) => setAsked(button),
    no: () => {
      setAsked(null)
      if (asked) focusElement(asked)
    },
    /** the deed is done; the page moves the focus itself where it must */
    done: () => setAsked(null),
  }
}
