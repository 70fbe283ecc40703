import { useState } from 'react'
import { useDeed } from './use-deed'

/** A list of which more pages may follow. `first`: the page that was loaded; `load`: the one behind a place. */
export function usePages<Page extends { next: string | null }>(
  first: Page,
  load: (after: string) => Promise<Page>,
) {
  const [further, setFurther] = useState<readonly Page[]>([])
  const deed = useDeed()
  const pages: readonly Page[] = [first, ...further]
  const next = pages.at(-1)?.next ?? null
  const more = (after: string) =>
    deed.run(async () => {
      const page = await load(after)
      setFurther((before) => [...before, page])
    })
  return { pages, next, more, problem: deed.problem }
}
