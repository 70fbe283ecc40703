/** A mini program's own page stack is always in step with what it shows: nothing to do. */
export function keepInStep(_tellWaiting: (waits: boolean) => void): void {}
