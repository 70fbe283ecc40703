import { readStored, writeStored } from '../platform/storage'

const KEY = 'device'

/** What tells the service that this device was here before: a mini program sends it itself, a browser has it in a cookie. */
export function deviceField(): { device?: string } {
  const device = readStored<string>(KEY)
  return device ? { device } : {}
}

/** Keeps what a sign-in gave this device; it outlives signing out. */
export function keepDevice(device: string | undefined): void {
  if (device) writeStored(KEY, device)
}
