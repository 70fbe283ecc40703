import { reg } from '@shared/kernel/reg'
import { lawfulPhrases } from './lawful-phrases'

reg('N8')

const identifierWords = new Set([
  'fee',
  'fees',
  'price',
  'prices',
  'amount',
  'amounts',
  'payment',
  'payments',
  'charge',
  'charges',
])
const chineseWords = /收费|费用|价格|金额|支付|付款/g

/**
 * The words in a text or an identifier that speak of money, each once, in the order they appear; none when it is clean.
 * English counts by whole words, with camelCase and snake_case taken apart (`coffee` and `discharge` are clean); the lawful
 * phrases are taken out first. 人社部发〔2021〕112号 art. 8: keeping a file and every use of it cost nothing.
 */
export function findFeeWords(text: string): string[] {
  const rest = lawfulPhrases.reduce((left, { phrase }) => left.replaceAll(phrase, ' '), text)
  const english = [...rest.matchAll(/[A-Za-z]+/g)]
    .flatMap(([run]) => wordsOf(run))
    .filter((word) => identifierWords.has(word))
  const chinese = [...rest.matchAll(chineseWords)].map(([word]) => word)
  return [...new Set([...english, ...chinese])]
}

/** `totalFeeAmount` → total, fee, amount; `HTTPFee` → http, fee. */
function wordsOf(run: string): string[] {
  const spaced = run.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return spaced.toLowerCase().split(' ')
}
