import { demoIdNumber } from '@server/features/archives'

const PAPERS = ['id-card', 'police-receipt']
const PROPOSAL = '0123456789abcdefghjkmnpqrs'

/** Right bodies of the routes of the counter and of certificates. */
export const COUNTER_SAMPLES: Record<string, { body: Record<string, unknown> }> = {
  findCounterAccount: { body: { idNumber: demoIdNumber(9_001), purpose: 'account-recovery' } },
  proposeRecovery: { body: { version: 1, phone: '13800000078', papers: PAPERS, reason: 'phone-lost' } },
  proposeRevival: { body: { version: 1, papers: PAPERS, reason: 'phone-back' } },
  suspendAccount: { body: { version: 1, reason: 'fraud-suspected' } },
  confirmProposal: { body: { version: 1, proposal: PROPOSAL } },
  declineProposal: { body: { version: 1, proposal: PROPOSAL, reason: 'doubtful' } },
  searchStaffCertificates: {
    body: {
      no: '123',
      name: '云一晴',
      from: '2026-01-01',
      to: '2026-12-31',
      after: PROPOSAL,
      centre: 'demo-centre',
    },
  },
  proposeRevocation: { body: { version: 1, reason: 'record-corrected', reissue: true } },
  confirmRevocation: { body: { version: 1, proposal: PROPOSAL } },
  declineRevocation: { body: { version: 1, proposal: PROPOSAL, reason: 'taken-back' } },
}
