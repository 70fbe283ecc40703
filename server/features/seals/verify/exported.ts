import type { Findings } from './findings'
import type { ChainSource } from './source'

const PART = 200

/**
 * The export against the seals of the database: the same up to where the export ends. What was sealed and exported once cannot be
 * made undone in the database alone. Answers how many seals are exported.
 */
export async function walkExport(source: ChainSource, findings: Findings): Promise<number> {
  let part: Line[] = []
  let count = 0
  for await (const text of source.exported()) {
    const line = readLine(text)
    if (!line) continue
    count = Math.max(count, line.n)
    part.push(line)
    if (part.length < PART) continue
    await compare(source, findings, part)
    part = []
  }
  await compare(source, findings, part)
  return count
}

interface Line {
  n: number
  hash: string
}

async function compare(source: ChainSource, findings: Findings, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const stored = await source.sealHashes(lines.map(({ n }) => n))
  for (const { n, hash } of lines) {
    const place = { collection: 'seals', id: String(n), fact: null }
    if (!stored.has(n)) findings.add({ ...place, what: 'seal-gone' })
    else if (stored.get(n) !== hash) findings.add({ ...place, what: 'export-differs' })
  }
}

/** A line that broke off when a process died says nothing; its seal was written again after it. */
function readLine(text: string): Line | null {
  try {
    const { n, hash } = JSON.parse(text) as Partial<Line>
    return typeof n === 'number' && typeof hash === 'string' ? { n, hash } : null
  } catch {
    return null
  }
}
