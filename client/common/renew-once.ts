/** Runs `renew` at most once at a time: callers that find the sign-in expired together share one renewal. */
export function renewOnce(renew: () => Promise<unknown>): () => Promise<boolean> {
  let running: Promise<boolean> | null = null
  return () => {
    running ??= renew()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        running = null
      })
    return running
  }
}
