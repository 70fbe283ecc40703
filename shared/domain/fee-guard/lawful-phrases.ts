interface LawfulPhrase {
  phrase: string
  why: string
}

/** The only phrases that may name money: each says that none is asked, or is a name. Longer phrases stand before those they contain. */
export const lawfulPhrases: readonly LawfulPhrase[] = [
  {
    phrase: '任何人向您收费都可以举报',
    why: 'tells people that a demand for money can be reported (art. 8, art. 30)',
  },
  { phrase: '不收取任何费用', why: 'says that the service is free (art. 8)' },
  { phrase: '不收取费用', why: 'says that the service is free (art. 8)' },
  {
    phrase: '存档、开证明要收费',
    why: 'the false claim that the page of myths names in order to deny it (art. 8)',
  },
  { phrase: '举报违规收费', why: 'names what can be reported (art. 29 (10), art. 30)' },
  { phrase: '支付宝', why: 'the name of the app this mini program runs in and signs people in by' },
  { phrase: 'free of charge', why: 'the English of 免费' },
]
