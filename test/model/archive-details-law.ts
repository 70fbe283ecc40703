import type { CustodyState } from '@shared/domain/archives/custody-table'
import type { ArchiveDetailsChangeContext } from '@shared/domain/items/archive-details-change-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'
import { refusedFor } from './refused'

type Context = ArchiveDetailsChangeContext

/**
 * 存档信息变更, typed by hand: what a person knows best (phone, address, unit, household) changes on their word, when it is
 * surely them and their file is here; a name or number changes on an authority's paper and a clerk's word, a number only
 * when a second person agrees.
 */
export const archiveDetailsLaw: Law<Context> = {
  grid: `
    state            submit  approve  refuse  confirm   send-back  withdraw  apply   recheck
    none             person  -        -       -         -          -         -       -
    in-review        -       clerk    clerk   -         -          person    -       -
    in-confirmation  -       -        -       reviewer  reviewer   person    -       -
    approved         -       -        -       -         -          -         system  system
    changed          -       -        -       -         -          -         -       -
    refused          -       -        -       -         -          -         -       -
    withdrawn        -       -        -       -         -          -         -       -
  `,
  labels: {
    none: '未提交',
    'in-review': '核对中',
    'in-confirmation': '复核中',
    approved: '正在变更',
    changed: '已变更',
    refused: '不予变更',
    withdrawn: '已撤回',
  },
  finals: ['changed', 'refused', 'withdrawn'],
  effects: { approved: ['apply-details-change'] },
  ways: {
    'in-review': [['submit', 'in-review']],
    'in-confirmation': [
      ['submit', 'in-review'],
      ['approve', 'in-confirmation'],
    ],
    approved: [['submit', 'approved']],
    changed: [
      ['submit', 'approved'],
      ['apply', 'changed'],
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
    'record-differs',
    'identity-unconfirmed',
    'papers-insufficient',
    'number-taken',
    'duplicate-record',
    'deceased',
  ],
  corrections: { refused: { to: 'in-review', undo: [] } },
  contexts: everyContext,
  outcome,
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  if (command === 'submit') return submitted(context)
  if (command === 'approve') return approved(input, context)
  if (command === 'refuse') return refusedFor(TRUE_WHEN, input, context)
  if (command === 'confirm') return confirmed(context)
  if (command === 'apply') return input.result?.archiveId ? { to: 'changed' } : { problem: 'system.fault' }
  return { to: command === 'withdraw' ? 'withdrawn' : 'in-review' }
}

const isPaperNeeded = ({ what }: Context): boolean => what === 'name' || what === 'idNumber'

const isHere = ({ archive }: Context): boolean =>
  archive !== null && archive.state !== 'expected' && archive.state !== 'dispatched'

/** What nobody may pass over; null when nothing stands against the change. */
function obstacle(context: Context): Outcome | null {
  const { archive, numberTaken } = context
  if (!isHere(context) || !archive) return { problem: 'case.archive-not-held' }
  if (!archive.nameEqual || !archive.idEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  if (archive.deceased) return { problem: 'deceased.own-login' }
  return numberTaken ? { problem: 'case.number-taken' } : null
}

function submitted(context: Context): Outcome {
  if (context.identityLevel === 'none') return { problem: 'identity.needed' }
  if (context.identityLevel === 'verified' && context.archive?.deceased)
    return { problem: 'deceased.own-login' }
  const isSure = context.identityLevel === 'verified' && !obstacle(context)
  return { to: isSure && !isPaperNeeded(context) ? 'approved' : 'in-review' }
}

function approved({ identityChecked }: CommandInput, context: Context): Outcome {
  const against = obstacle(context)
  if (against) return against
  if (context.identityLevel !== 'verified' && identityChecked !== true)
    return { problem: 'case.identity-check-needed' }
  return { to: context.what === 'idNumber' ? 'in-confirmation' : 'approved' }
}

const confirmed = (context: Context): Outcome =>
  context.decidedBefore ? { problem: 'case.second-person-needed' } : (obstacle(context) ?? { to: 'approved' })

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'not-kept-here': (context) => !isHere(context),
  'record-differs': ({ archive }) => archive !== null && (!archive.nameEqual || !archive.idEqual),
  'identity-unconfirmed': ({ identityLevel }) => identityLevel !== 'verified',
  'papers-insufficient': isPaperNeeded,
  'number-taken': ({ numberTaken }) => numberTaken,
  'duplicate-record': ({ archive }) => archive?.duplicate === true,
  deceased: ({ archive }) => archive?.deceased === true,
}

/** A file in each place, and each flag against it by itself; for each particular, level, and second pair of eyes. */
function everyContext(): Context[] {
  const places: CustodyState[] = ['expected', 'received', 'shelved', 'lent', 'dispatched']
  const fine = {
    nameEqual: true,
    idEqual: true,
    openTransfer: false,
    duplicate: false,
    inquiry: 'none' as const,
  }
  const files = [
    null,
    ...places.map((state) => ({ state, ...fine })),
    { state: 'shelved' as const, ...fine, nameEqual: false },
    { state: 'shelved' as const, ...fine, idEqual: false },
    { state: 'shelved' as const, ...fine, openTransfer: true },
    { state: 'shelved' as const, ...fine, duplicate: true },
    { state: 'shelved' as const, ...fine, deceased: true as const },
    {
      ...fine,
      state: 'lent' as const,
      nameEqual: false,
      idEqual: false,
      openTransfer: true,
      duplicate: true,
    },
  ]
  const levels = ['none', 'declared', 'verified'] as const
  return files.flatMap((archive) =>
    levels.flatMap((identityLevel) =>
      ['phone', 'household', 'name', 'idNumber'].flatMap((what) =>
        [false, true].flatMap((decidedBefore) =>
          (what === 'idNumber' ? [false, true] : [false]).map((numberTaken) => ({
            ...{ what, archive, identityLevel, numberTaken, decidedBefore },
          })),
        ),
      ),
    ),
  )
}
