/** What each of two contenders measured, one entry a round. */
export interface Rounds<T> {
  ours: T[]
  bare: T[]
}

/**
 * Measures two contenders alternately, the order drawn anew in every round, so that neither always comes after the other.
 * The warm-up rounds count for nothing.
 */
export async function alternate<T>(
  plan: { rounds: number; warmUp: number; random?: () => number },
  contenders: { ours: () => Promise<T>; bare: () => Promise<T> },
): Promise<Rounds<T>> {
  const { rounds, warmUp, random = Math.random } = plan
  const measured: Rounds<T> = { ours: [], bare: [] }
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = random() < 0.5 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const name of order) {
      const result = await contenders[name]()
      if (round >= 0) measured[name].push(result)
    }
  }
  return measured
}
