import { createHash } from 'node:crypto'
import { materialOutcome } from '@server/features/archives/materials/outcome'
import type { ArchiveRecord } from '@server/features/archives/record'
import { createFieldCipher } from '@server/platform/crypto/field-cipher'
import { ALL_KINDS } from '@shared/domain/archive/catalogue/all-kinds'
import { linkFact } from '@shared/domain/facts/chain'
import type { Paper } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { testKey, testKeys } from '@test/support/key-sets'

const keys = testKeys(testKey(1))
const cipher = createFieldCipher(() => keys)
const aad = (field: string, id: string) => `${field}:${id}`

/** What the rooms of a file need to open and seal it. */
export const fileDeps = {
  sha256: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
  newSalt: () => 'c2FsdC1vZi1hLWJlbmNo',
  seal: (field: string, id: string, plain: string) => cipher.seal(plain, aad(field, id)),
  open: (field: string, id: string, sealed: string) => cipher.open(sealed, aad(field, id)),
}

/** Whose file it is, as the health check knows them. */
export const HOLDER = { name: '云一晴', formerNames: [], birth: '1950-03-04' }

/** Who looks at it. */
export const KEEPER: Actor = {
  ...{ kind: 'staff', id: 'bench-archivist', name: '演示档案员' },
  ...{ roles: ['staff', 'archivist'], centreId: 'demo-centre' },
}

const BY = { kind: 'staff', id: 'bench-archivist', role: 'archivist', name: '演示档案员' } as const
const AT = '2026-03-03T02:00:00.000Z'
const ID = 'b'.repeat(26)

/** A file on its shelf with so many papers of every kind, over sixty years, as commands would have made it. */
export function largeFile(papers: number): ArchiveRecord {
  const moves = [
    { kind: 'register', data: { to: 'expected' } },
    { kind: 'receive', data: { to: 'received' } },
    { kind: 'shelve', data: { to: 'shelved', shelf: '9-9-9' } },
  ]
  const facts: ArchiveRecord['facts'] = []
  for (const move of moves) facts.push(linkFact(facts, { ...move, at: AT, by: BY }, fileDeps.sha256))
  const blank = { _id: ID, archiveNo: 'BENCH-1', centreId: 'demo-centre', holderName: '云一晴' }
  const entries: unknown[] = []
  for (let at = 0; at < papers; at += 1) {
    const record = { ...blank, version: facts.length, facts } as ArchiveRecord
    const plain = paperAt(at)
    const { facts: made } = materialOutcome(fileDeps, record, { kind: 'file-paper', data: {}, plain })
    const [body] = made
    if (!body) throw new Error('a deed has a fact')
    entries.push({ seq: facts.length + 1, salt: fileDeps.newSalt(), plain })
    facts.push(linkFact(facts, { ...body, at: AT, by: BY }, fileDeps.sha256))
  }
  const contents = fileDeps.seal('archives.contents', ID, JSON.stringify(entries))
  return { ...blank, version: facts.length, facts, contents } as ArchiveRecord
}

const two = (n: number): string => String(n).padStart(2, '0')

function paperAt(at: number): Paper {
  const kind = ALL_KINDS[(at * 7) % ALL_KINDS.length]
  return {
    ...{ title: kind?.title ?? '', kind: kind?.code ?? '', pages: 1 + (at % 9), copies: 1, copy: null },
    formedOn: `${1960 + ((at * 37) % 60)}-${two(1 + ((at * 5) % 12))}-${two(1 + ((at * 11) % 28))}`,
    states: { name: '云一晴' },
    from: { unit: 'employer', name: '演示一公司' },
  }
}
