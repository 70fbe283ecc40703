import { reg } from '@shared/kernel/reg'
import type { Citation } from './sources'
import type { MaterialKind } from './types'

reg('M-scope')

type Given = Partial<
  Pick<MaterialKind, 'formedBy' | 'proves' | 'step' | 'copy' | 'threshold' | 'standing' | 'givenUp'>
>

/** A row of the catalogue; what is not said of it is what its class has in common. Other names apart by spaces. */
export interface Row {
  code: string
  title: string
  from: Citation
  names: string
  given: Given
}

export const row = (code: string, title: string, from: Citation, names = '', given: Given = {}): Row => ({
  code,
  title,
  from,
  names,
  given,
})

/** The kinds of one class, from its rows and what most of them share. */
export const kindsOf = (
  category: MaterialKind['category'],
  common: Given & Pick<MaterialKind, 'formedBy'>,
  rows: readonly Row[],
): MaterialKind[] =>
  rows.map(({ code, title, from, names, given }) => ({
    code,
    title,
    aliases: names.split(' ').filter((name) => name !== ''),
    category,
    proves: [],
    step: null,
    copy: 'original',
    threshold: null,
    standing: 'non-key',
    givenUp: null,
    from,
    ...common,
    ...given,
  }))
