/** Accessibility attributes our kit sets, per built-in mini-program component. An empty default means "absent". */
const every = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-live': '' }
const state = { 'aria-disabled': '', 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '' }
const field = { 'aria-required': '', 'aria-invalid': '' }

export const ariaAttributes = {
  View: { ...every, ...state, 'aria-level': '' },
  Text: every,
  Button: { ...every, ...state },
  Input: { ...every, ...field },
  Textarea: { ...every, ...field },
}
