import type { Sha256 } from '@shared/domain/facts/chain'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import { type AgreementText, CUSTODY_AGREEMENT_2026_11 } from './custody-agreement-2026-11'
import type { AgreementParty } from './register'
import { UNIT_AGREEMENT_2026_11 } from './unit-agreement-2026-11'

const TEXTS: Readonly<Record<AgreementParty, Readonly<Record<string, AgreementText>>>> = {
  person: { '2026-11': CUSTODY_AGREEMENT_2026_11 },
  unit: { '2026-11': UNIT_AGREEMENT_2026_11 },
}

/** The text of a version that such a party signs, or null for one that never was. */
export const agreementText = (version: string, party: AgreementParty = 'person'): AgreementText | null =>
  Object.hasOwn(TEXTS[party], version) ? (TEXTS[party][version] ?? null) : null

/** The hash that belongs to a text. */
export const hashAgreement = (text: AgreementText, sha256: Sha256): string =>
  sha256(canonicalJson(text as unknown as Json))
