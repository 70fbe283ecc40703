/** Right bodies and queries of the routes of schools' lists. */
export const GRADUATE_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  bringLedger: { query: { kind: 'graduates', school: '演示大学（演示）' } },
  readLedgerTemplate: { query: { kind: 'graduates' } },
  listGraduates: { query: { state: 'sent', after: '2026-07-01 0123456789abcdefghjkmnpqrs' } },
  actOnGraduate: { body: { version: 1, command: 'verify', number: 'transfer-no' } },
}
