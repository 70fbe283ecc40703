import { Button } from '../kit/button'
import { Problem } from '../kit/problem'
import type { usePages } from './use-pages'

/** The way to the next page of a list, and why it did not come. */
export function MorePages({ next, more, problem }: Omit<ReturnType<typeof usePages>, 'pages'>) {
  return (
    <>
      {problem && <Problem {...problem} />}
      {next && <Button onPress={() => void more(next)}>再列出一些</Button>}
    </>
  )
}
