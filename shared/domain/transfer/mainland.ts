import { reg } from '@shared/kernel/reg'

reg('G39-abroad', 'N29-rules')

/** How an address begins that lies outside the mainland; 中国 may stand before it. */
const OUTSIDE = [
  ...[
    '香港',
    '澳门',
    '台湾',
    '美国',
    '英国',
    '日本',
    '韩国',
    '朝鲜',
    '加拿大',
    '澳大利亚',
    '新西兰',
    '新加坡',
  ],
  ...['马来西亚', '泰国', '越南', '菲律宾', '印度', '印度尼西亚', '德国', '法国', '意大利', '西班牙', '荷兰'],
  ...[
    '比利时',
    '瑞士',
    '瑞典',
    '挪威',
    '丹麦',
    '芬兰',
    '爱尔兰',
    '俄罗斯',
    '乌克兰',
    '巴西',
    '阿根廷',
    '墨西哥',
  ],
  ...['南非', '埃及', '土耳其', '阿联酋', '沙特', '以色列', '蒙古国'],
]
/** 香港中路, 台湾街: streets of the mainland are called so too. */
const STREET = '(?!.{0,2}[路街巷道里弄])'
const BEGINS = new RegExp(`^(?:中国|中华人民共和国)?(?:${OUTSIDE.join('|')})${STREET}`, 'u')
const HAN = /\p{Script=Han}/u

/**
 * Whether an address a file is to be sent to lies outside the mainland, as far as its words tell: it begins with such a place, or has
 * no Chinese word at all. No file may leave the mainland (《干部人事档案工作条例》第三十九条第十项).
 */
export const isOutsideMainland = (address: string): boolean => {
  const text = address.normalize('NFKC').replace(/\s+/gu, '')
  return text !== '' && (BEGINS.test(text) || !HAN.test(text))
}
