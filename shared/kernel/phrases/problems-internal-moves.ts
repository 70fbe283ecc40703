import type { INTERNAL_MOVE_PROBLEMS } from '../problem-codes/internal-moves'
import type { Sentence } from './sentence'

/** What a person reads for each problem of moves inside a centre. */
export const INTERNAL_MOVE_PHRASES: Record<keyof typeof INTERNAL_MOVE_PROBLEMS, Sentence> = {
  'internal-move.same': () => '档案已经是这样存放的，不用调转。存放情况请看“档案在哪里”。',
  'internal-move.no-account': () =>
    '这个单位在保管档案的机构没有集体账户，或者账户正在注销。请核对统一社会信用代码，还没有开户的请单位先开户。',
  'internal-move.lent': () => '档案现在借出，不能调转。请等档案归还后再同意，不用请本人重新申请。',
  'internal-move.leaving': () =>
    '档案正在办理转出，不能调转。请等转出停止后再同意；转出办结的，请按“不在本机构保管”办结。',
}
