import type { LETTER_PROBLEMS } from '../problem-codes/letters'
import type { Sentence } from './sentence'

/** What whoever answers a letter reads for each of its problems. */
export const LETTER_PHRASES: Record<keyof typeof LETTER_PROBLEMS, Sentence> = {
  'letter.not-found': () =>
    '没有找到这份函，编号和答复码要和函上印的完全一致。请对照函重新填写，或扫函上的二维码；改发过的函，请用最新的一份。',
  'letter.locked': () =>
    '这个编号试错的次数太多，今天不能再试，函本身没有失效。请明天再来，也可以拨打函上的电话，或盖章邮寄答复。',
  'letter.expired': () =>
    '这份函已经过了有效期，不能在网上答复，没有作任何记录。请拨打函上的电话，请机构重新发函。',
}
