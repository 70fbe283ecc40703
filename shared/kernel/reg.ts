/**
 * Marks what carries a row of the regulation map (docs/REGULATION.md): rules, items, pages and tests.
 * `npm run regulation` collects the marks; an id the map does not know fails the check.
 */
export const reg = <const T extends readonly string[]>(...ids: T): T => ids
