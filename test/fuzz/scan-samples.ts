const HASH = 'a'.repeat(64)

/** Right bodies and queries of the routes of scans, by route. */
export const SCAN_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  openScan: { body: { paperId: 'm4', name: '合同.pdf', size: 1_000, sha256: HASH, firstPage: 1 } },
  bringScanPart: { query: { digest: 'A'.repeat(43) } },
  listWaitingScans: { query: { after: 'a'.repeat(26) } },
  readScan: { query: { after: '24' } },
  viewScanPage: { body: { purpose: 'scan-check' } },
  stepScan: { body: { version: 9, command: 'finish' } },
  checkScan: { body: { version: 9, returned: [{ page: 2, reason: 'blurred' }] } },
}
