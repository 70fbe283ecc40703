/** Right bodies and queries of the routes of schools' lists. */
export const GRADUATE_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  bringLedger: { query: { kind: 'graduates', school: '演示大学（演示）' } },
  readLedgerTemplate: { query: { kind: 'graduates' } },
}
