import type { ScanResult } from './scan'

/** Browsers have no scanner we may rely on: the page offers typing, or the phone's own camera opens the address. */
export async function scanCode(): Promise<ScanResult> {
  return { ok: false, reason: 'unsupported' }
}
