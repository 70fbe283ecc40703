import { demoIdNumber } from '@server/features/archives'
import { centreSample, tableSample } from '@test/support/centre-samples'

const ID = '0123456789abcdefghjkmnpqrs'
const PASSWORD = '云上有山，山下有水，水边有船'
const byVersion = { version: 9, reason: '核对' }
const post = { ...byVersion, centreId: 'demo-centre', post: 'clerk' }
const whom = { kind: 'spouse', name: '云一晴', idNumber: demoIdNumber(9_001) }

interface Sample {
  body?: Record<string, unknown>
  query?: Record<string, unknown>
}

/** Right bodies and queries of the routes of staff accounts, by route. */
export const STAFF_SAMPLES: Record<string, Sample> = {
  unmaskCase: { body: { purpose: 'identity-check', fields: ['idNumber'] } },
  openStaffLink: { body: { token: `${ID}.${'A'.repeat(43)}` } },
  completeStaffLink: { body: { token: `${ID}.${'A'.repeat(43)}`, password: PASSWORD, totp: '123456' } },
  saveCentre: { body: { target: { code: 'FUZZ1' }, centre: centreSample, reason: '新设机构' } },
  lookAtDirectory: { query: { columns: 'serial,name', standing: 'later' } },
  importDirectory: { query: { columns: 'serial,name', standing: 'statutory' } },
  listTables: { query: { region: '560100' } },
  proposeTable: { body: tableSample },
  decideTable: { body: { decision: 'confirm', reason: '核对无误' } },
  listStaff: { query: { centre: 'demo-centre' } },
  inviteStaff: {
    body: {
      name: '云一晴',
      username: 'yun.yiqing',
      centreId: 'demo-centre',
      posts: ['clerk'],
      reason: '到岗',
    },
  },
  renewStaffInvitation: { body: byVersion },
  withdrawStaffInvitation: { body: byVersion },
  grantPost: { body: post },
  revokePost: { body: post },
  suspendStaff: { body: byVersion },
  reinstateStaff: { body: byVersion },
  endMemberSessions: { body: { ...byVersion, session: ID } },
  confirmStaffRecovery: { body: byVersion },
  recordLeaving: { body: { ...byVersion, handedOver: [ID] } },
  declareStaffRelation: { body: whom },
  recordStaffRelation: { body: { ...whom, ...byVersion } },
  endStaffRelation: { body: { ...byVersion, relation: ID } },
  endStaffSessions: { body: { session: ID } },
  changeStaffPassword: { body: { old: 'wrong', password: PASSWORD, totp: '123456' } },
  chooseStaffCentre: { body: { centreId: 'demo-centre' } },
  readImportRows: { query: { kind: 'flagged', after: '12' } },
  mapImport: { body: { version: 9, mapping: ['name', null] } },
  stepImport: { body: { version: 9, command: 'start' } },
  signHandover: {
    body: { version: 9, reason: 'closed', plan: '方案', handedBy: '山一', on: '2026-01-05' },
  },
  exportList: {
    body: { list: 'queue', purpose: 'reporting', show: 'open', centre: 'demo-centre', text: '云' },
  },
}

/** Tries of passwords are counted, whatever comes of them; names nobody has as well. */
export const STAFF_COUNTED: Record<string, string[]> = {
  staffSignIn: ['staff', 'staffNameTries'],
  changeStaffPassword: ['staff'],
}
