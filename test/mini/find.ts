const roleOfTag: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
}

const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

export const roleOf = (element: Element): string =>
  element.getAttribute('aria-role') || roleOfTag[tagOf(element)] || ''

/** What a screen reader calls the element: its label, or the text in it. */
export const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') || (element.textContent ?? '').trim()

/** All drawn elements with a role, in reading order. */
export function byRole(within: Element, role: string): Element[] {
  return [...within.querySelectorAll('*')].filter((element) => roleOf(element) === role)
}

/** The element to tap: of this role with this name, or the innermost one whose text is this. */
export function findTarget(within: Element, name: string, role?: string): Element {
  const elements = role ? byRole(within, role) : [...within.querySelectorAll('*')]
  const exact = elements.filter((element) => nameOf(element) === name)
  const found = exact.at(-1) ?? elements.filter((element) => nameOf(element).includes(name)).at(-1)
  if (found) return found
  throw new Error(
    `nothing to tap called “${name}”${role ? ` with role ${role}` : ''} in: ${within.textContent}`,
  )
}

/** The input whose spoken label begins with these words. */
export function findField(within: Element, label: string): Element {
  const fields = byRole(within, 'textbox')
  const found = fields.find((field) => nameOf(field).startsWith(label))
  if (found) return found
  throw new Error(`no field “${label}”; there are: ${fields.map(nameOf).join(' | ')}`)
}
