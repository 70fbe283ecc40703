import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { findFeeWords } from './find-fee-words'
import { lawfulPhrases } from './lawful-phrases'

reg('N8')

describe('words that speak of money', () => {
  it.each([
    ['fee', ['fee']],
    ['serviceFee', ['fee']],
    ['service_fee_amount', ['fee', 'amount']],
    ['totalAmountDue', ['amount']],
    ['HTTPPrice', ['price']],
    ['unit-price', ['price']],
    ['PAYMENT_CODE', ['payment']],
    ['charges', ['charges']],
    ['fee2024', ['fee']],
    ['请支付费用', ['支付', '费用']],
    ['本次收费的金额和价格，付款后办理', ['收费', '金额', '价格', '付款']],
  ])('are found in %s', (text, words) => {
    expect(findFeeWords(text)).toEqual(words)
  })

  it.each([
    'coffee',
    'discharge',
    'feedback',
    'priceless',
    'recharged',
    'freeOfDoubt',
    '免费',
    '学费证明',
    '消费者',
    'amounting',
  ])('are not seen in %s', (text) => {
    expect(findFeeWords(text)).toEqual([])
  })

  it('may stand in the lawful phrases, and only there', () => {
    expect(findFeeWords('本事项免费，任何人向您收费都可以举报。')).toEqual([])
    expect(findFeeWords('办理存档证明不收取任何费用')).toEqual([])
    expect(findFeeWords('不收取任何费用，但须支付快递费用')).toEqual(['支付', '费用'])
  })

  it('every lawful phrase needs its place in the table and says why', () => {
    for (const { phrase, why } of lawfulPhrases) {
      expect(why.length).toBeGreaterThan(10)
      expect(findFeeWords(phrase)).toEqual([])
      expect(/收费|费用|支付|charge/.test(phrase)).toBe(true)
    }
  })
})
