/** Right bodies and queries of the routes of schools' lists. */
export const GRADUATE_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  bringLedger: { query: { kind: 'graduates', school: '演示大学（演示）' } },
  readLedgerTemplate: { query: { kind: 'graduates' } },
  listGraduates: { query: { state: 'sent', after: '2026-07-01 0123456789abcdefghjkmnpqrs' } },
  openSchoolList: { body: { no: '20260305-12345678', code: 'bcdf 2345' } },
  sendSchoolList: {
    body: {
      ...{ no: '20260305-12345678', code: 'BCDF2345', list: '0123456789abcdefghjkmnpqrs' },
      ...{ name: '李移交', phone: '13900000088' },
    },
  },
  inviteSchool: { body: { school: '演示大学（演示）' } },
  actOnGraduate: { body: { version: 1, command: 'verify', number: 'transfer-no' } },
}
