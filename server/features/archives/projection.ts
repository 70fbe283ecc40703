import { LISTING_FACTS, MATERIAL_FACT_KINDS } from '@shared/domain/materials/facts'

/** The facts of a record but those of its papers: hundreds of them lie in a file, and nothing but its own page asks for them. */
export const LEAN_FACTS = {
  $filter: { input: '$facts', cond: { $not: [{ $in: ['$$this.kind', [...MATERIAL_FACT_KINDS]] }] } },
} as const

/** A record as lists show it: without ledger, particulars, contents and the keys of the search. */
export const ROW_FIELDS = {
  archiveNo: 1,
  previousNo: 1,
  centreId: 1,
  holderName: 1,
  formerNames: 1,
  idNumber: 1,
  idIndex: 1,
  partOf: 1,
  collectiveId: 1,
  naturalKey: 1,
  desk: 1,
  deskKey: 1,
  version: 1,
  facts: LEAN_FACTS,
} as const

/** Papers and stubs in its catalogue: none is ever taken out of it. */
const LISTED = {
  $size: { $filter: { input: '$facts', cond: { $in: ['$$this.kind', [...LISTING_FACTS]] } } },
} as const

/** A record as the file card and cases read it: with its particulars and key facts besides, and how much its catalogue lists. */
export const CARD_FIELDS = { ...ROW_FIELDS, details: 1, keyFacts: 1, pages: 1, listed: LISTED } as const
