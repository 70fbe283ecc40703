import type { CustodyState } from '@shared/domain/archives/custody-table'
import type { InquiryStanding } from '@shared/domain/archives/inquiry'
import type { CustodyCertificateContext } from '@shared/domain/items/custody-certificate-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

/**
 * 存档证明, typed by hand from article 23 (only what the file records), article 29 (seven: nothing false; eight: no refusal
 * without a listed reason) and the issue (automatic when the named conditions hold, else a clerk decides).
 */
export const certificateLaw: Law<CustodyCertificateContext> = {
  grid: `
    state      submit  approve  refuse  withdraw  issue   recheck
    none       person  -        -       -         -       -
    in-review  -       clerk    clerk   person    -       -
    approved   -       -        -       -         system  system
    issued     -       -        -       -         -       -
    refused    -       -        -       -         -       -
    withdrawn  -       -        -       -         -       -
  `,
  labels: {
    none: '未提交',
    'in-review': '核对中',
    approved: '正在出具',
    issued: '已出具',
    refused: '不予出具',
    withdrawn: '已撤回',
  },
  finals: ['issued', 'refused', 'withdrawn'],
  effects: { approved: ['issue-certificate'] },
  /** One way to each state, as (command, state) pairs. */
  ways: {
    'in-review': [['submit', 'in-review']],
    approved: [['submit', 'approved']],
    issued: [
      ['submit', 'approved'],
      ['issue', 'issued'],
    ],
    refused: [
      ['submit', 'in-review'],
      ['refuse', 'refused'],
    ],
    withdrawn: [
      ['submit', 'in-review'],
      ['withdraw', 'withdrawn'],
    ],
  },
  reasons: [
    'not-kept-here',
    'not-yet-shelved',
    'record-differs',
    'identity-unconfirmed',
    'moving-or-lent',
    'duplicate-record',
    'under-inquiry',
    'lost',
    'deceased',
  ],
  corrections: {
    refused: { to: 'in-review', undo: [] },
    issued: { to: 'in-review', undo: ['revoke-certificate'] },
  },
  contexts: everyContext,
  outcome,
}

function outcome(command: string, input: CommandInput, context: CustodyCertificateContext): Outcome {
  if (command === 'submit') return submitted(context)
  if (command === 'approve') return approved(input, context)
  if (command === 'refuse') return refused(input, context)
  if (command === 'issue') return input.result?.certificateId ? { to: 'issued' } : { problem: 'system.fault' }
  return { to: command === 'recheck' ? 'in-review' : 'withdrawn' }
}

/** Each listed reason, and what must be so for it to be true. */
function borneOut(reason: string, { archive, identityLevel }: CustodyCertificateContext): boolean {
  if (reason === 'identity-unconfirmed') return identityLevel !== 'verified'
  if (reason === 'not-kept-here')
    return !archive || archive.state === 'expected' || archive.state === 'dispatched'
  if (!archive) return false
  if (reason === 'not-yet-shelved') return archive.state === 'received'
  if (reason === 'record-differs') return !archive.nameEqual || !archive.idEqual
  if (reason === 'moving-or-lent') return archive.openTransfer || archive.state === 'lent'
  if (reason === 'under-inquiry') return archive.inquiry === 'open'
  if (reason === 'lost') return archive.lost === true
  if (reason === 'deceased') return archive.deceased === true
  return archive.duplicate
}

function refused({ reason = '' }: CommandInput, context: CustodyCertificateContext): Outcome {
  if (!certificateLaw.reasons.includes(reason)) return { problem: 'case.reason-needed' }
  return borneOut(reason, context) ? { to: 'refused' } : { problem: 'case.reason-unfit' }
}

function submitted({ identityLevel, archive }: CustodyCertificateContext): Outcome {
  if (identityLevel === 'none') return { problem: 'identity.needed' }
  const clean =
    archive?.state === 'shelved' &&
    !archive.openTransfer &&
    !archive.duplicate &&
    archive.inquiry === 'none' &&
    !archive.lost &&
    !archive.deceased
  const same = archive?.nameEqual === true && archive.idEqual
  return { to: clean && same && identityLevel === 'verified' ? 'approved' : 'in-review' }
}

/** A clerk may overrule nothing the file says; only the identity can be seen at the window instead. */
function approved({ identityChecked }: CommandInput, context: CustodyCertificateContext): Outcome {
  const { archive, identityLevel } = context
  if (!archive || archive.state === 'expected' || archive.state === 'dispatched')
    return { problem: 'case.archive-not-held' }
  if (!archive.nameEqual || !archive.idEqual) return { problem: 'case.archive-of-other' }
  if (archive.state === 'lent' || archive.openTransfer || archive.duplicate)
    return { problem: 'case.archive-flagged' }
  if (archive.inquiry === 'open') return { problem: 'case.inquiry-open' }
  if (archive.lost) return { problem: 'case.archive-lost' }
  if (archive.state === 'received') return { problem: 'case.archive-not-shelved' }
  if (identityLevel !== 'verified' && identityChecked !== true)
    return { problem: 'case.identity-check-needed' }
  return { to: 'approved' }
}

const SOUND = { nameEqual: true, idEqual: true, openTransfer: false, duplicate: false }

/**
 * No file, or a file in each place with each flag up and down, and one in each place under inquiry, found forged, lost or of a dead
 * person; each with every level of identity: 3 × (1 + 5 × 16 + 5 × 4).
 */
function everyContext(): CustodyCertificateContext[] {
  const places: CustodyState[] = ['expected', 'received', 'shelved', 'lent', 'dispatched']
  const flags = [false, true]
  const files = places.flatMap((state) =>
    flags.flatMap((nameEqual) =>
      flags.flatMap((idEqual) =>
        flags.flatMap((openTransfer) =>
          flags.map((duplicate) => ({
            ...{ state, nameEqual, idEqual, openTransfer, duplicate },
            inquiry: 'none' as InquiryStanding,
          })),
        ),
      ),
    ),
  )
  const lost = places.map((state) => ({ ...SOUND, state, inquiry: 'none' as const, lost: true as const }))
  const deceased = places.map((state) => ({
    ...{ ...SOUND, state, inquiry: 'none' as const, deceased: true as const },
  }))
  const inquired = places.flatMap((state) =>
    (['open', 'established'] as const).map((inquiry) => ({ ...SOUND, state, inquiry })),
  )
  const levels = ['none', 'declared', 'verified'] as const
  return [null, ...files, ...inquired, ...lost, ...deceased].flatMap((archive) =>
    levels.map((identityLevel) => ({ archive, identityLevel })),
  )
}
