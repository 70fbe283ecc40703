/** The chosen values after pressing one option: replaced in a radio group, added or removed in a checkbox group. */
export function nextValues(kind: 'one' | 'many', values: string[], pressed: string): string[] {
  if (kind === 'one') return [pressed]
  return values.includes(pressed) ? values.filter((value) => value !== pressed) : [...values, pressed]
}
