import { demoArchives } from '@server/features/archives'

/** How many files the stack's demo data has. */
const FILES = 40

/** Name and ID number of the n-th demo person with a file, counted from 0; those behind the first five have no account yet. */
export function townsperson(n: number): { name: string; idNumber: string } {
  const deps = { newId: () => '', sha256: () => '', seal: () => '', index: () => '' }
  const [people = []] = demoArchives(deps, { centreId: '', count: FILES, seed: 1, batch: FILES })
  const found = people[n]?.person
  if (!found) throw new Error(`there are ${FILES} files`)
  return found
}
