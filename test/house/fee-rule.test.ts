import { findFeeWords } from '@shared/domain/fee-guard/find-fee-words'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles, withoutComments } from '../../scripts/lib/sources'

reg('N8')

const paymentApis =
  /\b(requestPayment|requestOrderPayment|requestPluginPayment|requestVirtualPayment|requestMerchantTransfer|openBusinessView|tradePay|paySignCenter|chooseWXPay|getBrandWCPayRequest|WeixinJSBridge|AlipayJSBridge|PaymentRequest|ApplePaySession)\b/

const product = sourceFiles(root, ['shared/contract', 'shared/domain/items', 'shared/domain/guides']).filter(
  ({ path }) => !path.includes('.test.'),
)
const client = sourceFiles(root, ['client']).filter(({ path }) => !path.includes('.test.'))

/** Names and labels of a file: comments and the places it imports from are neither. */
const said = (text: string): string => withoutComments(text).replace(/\bfrom\s+'[^']*'/g, '')

describe('there is no place for money', () => {
  it('reads the contracts, the items and the client', () => {
    expect(product.some(({ path }) => path.startsWith('shared/domain/items/'))).toBe(true)
    expect(product.some(({ path }) => path.startsWith('shared/contract/'))).toBe(true)
    expect(client.length).toBeGreaterThan(0)
  })

  it('no field or label of a contract or an item speaks of it', () => {
    const found = product.flatMap(({ path, text }) =>
      findFeeWords(said(text)).map((word) => `${path}: ${word}`),
    )
    expect(found).toEqual([])
  })

  it('no source of the client calls a payment interface', () => {
    const found = client.flatMap(
      ({ path, text }) =>
        paymentApis
          .exec(withoutComments(text))
          ?.slice(0, 1)
          .map((name) => `${path}: ${name}`) ?? [],
    )
    expect(found).toEqual([])
  })

  it('would be caught in a contract and in a page', () => {
    expect(
      findFeeWords(
        said("import { a } from './price'\nexport const input = z.object({ serviceFee: z.number() })"),
      ),
    ).toEqual(['fee'])
    expect(findFeeWords(said("// a fee is never asked\nexport const label = '应付金额'"))).toEqual(['金额'])
    expect('Taro.requestPayment({})').toMatch(paymentApis)
    expect('my.tradePay({})').toMatch(paymentApis)
  })
})
