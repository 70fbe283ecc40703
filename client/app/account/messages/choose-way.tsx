import { type readMessageWay, setMessageWay } from '@shared/contract/messages'
import type { RouteOutput } from '@shared/contract/route'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { OneOf } from '../../kit/choice'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import { askToTell, tellsBy } from '../../platform/ask-to-tell'

type Found = RouteOutput<typeof readMessageWay>
type Way = Found['way']

/** One choice. Of the app I am in I am also asked for leave, as it wants it: each leave is good for one message. */
export function ChooseWay({ found, reload }: { found: Found; reload: () => Promise<void> }) {
  const deed = useDeed()
  const [way, setWay] = useState<Way>(found.way)
  const template = way === tellsBy ? found.templates[tellsBy] : null
  const save = () =>
    deed.run(async () => {
      // The app's own question must follow the press at once; what is answered to it is the app's to know.
      if (template) await askToTell(template)
      const body = { way }
      await api.call(setMessageWay, { body, key: keyOf('message-way', body) })
      carriedOut('message-way')
      await reload()
      announce('已保存')
    })
  return (
    <>
      <Text>办件有进展、需要您补材料或者没有办成时，告诉您一声。消息里没有您的姓名和号码。</Text>
      {deed.problem && <Problem {...deed.problem} />}
      <OneOf
        id="message-way"
        legend="怎样告诉您"
        value={way}
        onChange={(chosen) => setWay(chosen as Way)}
        options={found.ways.map(({ way: value, label, note: hint }) => ({ value, label, hint }))}
      />
      <Button onPress={() => void save()}>保存</Button>
      <Text secondary>依法必须告知的，例如缺关键材料、不能转出的理由，总会告诉您。</Text>
    </>
  )
}
