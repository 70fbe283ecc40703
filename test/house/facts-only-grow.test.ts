import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles, withoutComments } from '../../scripts/lib/sources'

const shows = reg('N29-alter')

const repositories = sourceFiles(root, ['server']).filter(
  ({ path }) => !path.includes('.test.') && /repository\.ts$|platform\/mongo\//.test(path),
)

/** Ways to change facts that are there: take out, cut, write over, or replace the whole document. */
const WRITES_OVER = [
  /\$(pull|pullAll|pop|unset|set|rename|slice)\s*:\s*\{[^{}]*\bfacts\b/,
  /['"]facts\.(\d|\$)/,
  /\b(replaceOne|findOneAndReplace|findOneAndDelete|bulkSave)\s*\(/,
]

describe(`facts only grow (${shows.join(' ')})`, () => {
  it('no write of a repository touches a fact that is there', () => {
    expect(repositories.length).toBeGreaterThan(15)
    const found = repositories.flatMap(({ path, text }) =>
      WRITES_OVER.filter((way) => way.test(withoutComments(text))).map((way) => `${path}: ${way.source}`),
    )
    expect(found).toEqual([])
  })

  it('every collection of facts is chained, so that each new fact waits for its seal', () => {
    const keeping = repositories.filter(({ text }) => /\bfacts: \[mixed\]/.test(text))
    expect(keeping.length).toBeGreaterThanOrEqual(9)
    expect(keeping.filter(({ text }) => !text.includes('chained: true')).map(({ path }) => path)).toEqual([])
  })

  it('a write of facts past mongoose carries the mark', () => {
    const raw = repositories.filter(
      ({ text }) => /\bconnection\.collection/.test(text) && /\$push: \{ facts/.test(text),
    )
    expect(raw.filter(({ text }) => !text.includes('...UNSEALED')).map(({ path }) => path)).toEqual([])
  })
})
