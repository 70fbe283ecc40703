import { type readConsents, setConsent } from '@shared/contract/privacy'
import type { RouteOutput } from '@shared/contract/route'
import { sayInstant } from '@shared/kernel/dates'
import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { StatusTag } from '../../kit/status-tag'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useAsking } from '../../lib/use-asking'
import { useDeed } from '../../lib/use-deed'

type Consent = RouteOutput<typeof readConsents>['consents'][number]

interface ConsentListProps {
  consents: Consent[]
  reload: () => Promise<void>
}

/** Every consent with its words, how it stands, and the way to give it or take it back. */
export function ConsentList({ consents, reload }: ConsentListProps) {
  return (
    <>
      <Text>您可以随时撤回。撤回前已办完的事不受影响。</Text>
      {consents.map((consent) => (
        <ConsentPart key={consent.name} consent={consent} reload={reload} />
      ))}
    </>
  )
}

function ConsentPart({ consent, reload }: { consent: Consent; reload: () => Promise<void> }) {
  const asking = useAsking()
  const deed = useDeed()
  const { name, version, title, says, needed, given, at, givenVersion } = consent
  const button = `consent-${name}`
  const outdated = given && givenVersion !== version
  const set = (wanted: boolean) =>
    deed.run(async () => {
      const body = { name, version, given: wanted }
      await api.call(setConsent, { body, key: keyOf(button, body) })
      carriedOut(button)
      await reload()
      asking.done()
      announce(wanted ? `已同意${title}` : `已撤回${title}`)
    })
  return (
    <Section title={title}>
      <StatusTag tone={given ? 'done' : 'stop'}>{given ? '已同意' : at ? '已撤回' : '没有同意过'}</StatusTag>
      {at && <Text secondary>{`${sayInstant(at)} ${given ? '同意' : '撤回'}`}</Text>}
      <Text>{says}</Text>
      {outdated && <Text>内容有更新，请看过后再次同意。</Text>}
      {deed.problem && asking.asked === null && <Problem {...deed.problem} />}
      {(!given || outdated) && <Button kind="secondary" onPress={() => set(true)}>{`同意${title}`}</Button>}
      {given && needed && <Text>登录和办件都以它为前提，不能单独撤回；注销账号时一并结束。</Text>}
      {given && !needed && asking.asked === null && (
        <Button kind="quiet" id={button} onPress={() => asking.ask(button)}>
          {`撤回${title}`}
        </Button>
      )}
      {asking.asked !== null && (
        <Confirm
          title={`撤回${title}吗`}
          note="撤回后可以再同意。已办完的事不受影响。"
          yes="确定撤回"
          no="不撤回"
          problem={deed.problem}
          onYes={() => set(false)}
          onNo={asking.no}
        />
      )}
    </Section>
  )
}
