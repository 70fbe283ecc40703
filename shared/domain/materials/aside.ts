import { reg } from '@shared/kernel/reg'
import type { LoosePaper, SecretStub } from './paper'

reg('N15-secret', 'G39-origin')

/** Where a paper is entered that may not be filed: as a stub of a secret one, or on the tray until somebody decides. */
export type Aside = { way: 'stub'; stub: SecretStub } | { way: 'tray'; loose: LoosePaper }
