import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'

reg('N8')

/** Said once on every guide, where doubt arises (article 8). */
export const FREE = { says: '本事项免费，任何人向您收费都可以举报。', ...provision(8) } as const
