import { demoIdNumber } from '@server/features/archives'

const ID = '0123456789abcdefghjkmnpqrs'
const paper = { idNumber: demoIdNumber(9_001), name: '云一晴', paper: 'id-card' }

/** Right bodies and queries of the routes of files. */
export const ARCHIVE_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  searchArchives: { body: { q: 'yun yi', after: 'yunyi', centre: 'demo-centre' } },
  listArchiveDesk: { query: { show: 'unlinked', after: '2026' } },
  unmaskArchive: { body: { purpose: 'archive-comparison', fields: ['idNumber'] } },
  moveArchive: {
    body: {
      version: 3,
      movement: 'move-shelf',
      reason: 'other',
      note: '库房改造',
      shelf: '1-2-3',
      caseId: ID,
    },
  },
  openArchiveCase: {
    body: {
      item: 'forgery-inquiry',
      form: { matter: 'education', source: 'check', doubt: '证书编号查不到' },
    },
  },
  recordArchiveNumber: { body: { version: 3, ...paper } },
  confirmArchiveNumber: { body: { version: 3 } },
  declineArchiveNumber: { body: { version: 3, reason: 'unclear' } },
  decideDuplicate: {
    body: { version: 3, other: ID, otherVersion: 3, decision: 'same-person', leads: 'one' },
  },
  proposeReopening: { body: { version: 3, other: ID, reason: 'mistaken' } },
  confirmReopening: { body: { version: 3, other: ID } },
  declineReopening: { body: { version: 3 } },
}
