/** `off`: no scanner is configured; the upload is kept and marked unscanned. `unavailable`: the upload must be refused for now. */
export type ScanVerdict =
  | { kind: 'clean' }
  | { kind: 'infected'; name: string }
  | { kind: 'off' }
  | { kind: 'unavailable'; detail: string }

/** Looks for harmful content in what people hand in. Waits at most 10 seconds; never throws. */
export interface UploadScanner {
  scan(bytes: Uint8Array): Promise<ScanVerdict>
}
