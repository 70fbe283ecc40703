import { hasJourney } from '@shared/domain/transfer/journey'
import { Button } from '../../kit/button'
import { Clock } from '../../kit/clock'
import { Disclosure } from '../../kit/disclosure'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { StatusTag } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { Thread } from '../../kit/thread'
import { tagTone } from '../../lib/tag-tone'
import { open } from '../../platform/navigation'
import type { CaseFound } from '../case-found'
import { threadSteps } from '../thread-steps'
import { Consent } from './consent'
import { Findings } from './findings'
import { JourneyPart } from './journey-part'
import { LeadOn } from './lead-on'
import { MessagesPart } from './messages-part'
import { OwnerPart } from './owner-part'
import { Refusal } from './refusal'
import { SharePart } from './share-part'
import { ShowOthers } from './show-others'
import { Withdraw } from './withdraw'

/** Where the file has come, or the account is opened, and nothing more is to be signed. */
const hasAgreement = ({ item, state, next }: CaseFound): boolean =>
  (item === 'personal-account' && state === 'opened') || (state === 'received' && !next)

/** What the agent of a unit has come to see. */
const ofUnits = ['collective-account opened', 'collective-agents done']

/** The case on one page, most needed first; of a file that moves its way says most, and the rest is folded away. */
export function CaseView({ found, reload }: { found: CaseFound; reload: () => Promise<void> }) {
  const moves = hasJourney(found.item)
  const Rest = moves ? Disclosure : Section
  return (
    <>
      <StatusTag tone={tagTone(found.tone)}>{found.stateLabel}</StatusTag>
      <Text>{found.says}</Text>
      {found.refusal && <Refusal {...found.refusal} />}
      {found.can.includes('sign-promise') && (
        <Button onPress={() => open(`/account/sign-promise/index?id=${found.id}`)}>去签承诺</Button>
      )}
      {found.can.includes('agree-to-move') && <Consent found={found} reload={reload} />}
      {found.next && <LeadOn next={found.next} />}
      {moves && <JourneyPart found={found} />}
      {found.owner && <OwnerPart owner={found.owner} />}
      <Findings findings={found.findings} />
      {hasAgreement(found) && <Button onPress={() => open('/custody/mine/index')}>查看我的存档账户</Button>}
      {ofUnits.includes(`${found.item} ${found.state}`) && (
        <Button onPress={() => open('/custody/units/index')}>看我经办的单位</Button>
      )}
      {found.certificateId && <Button onPress={() => open('/certificate/mine/index')}>查看证明</Button>}
      {found.clock && found.clock.tone !== 'stopped' && (
        <>
          {moves && <Text>整件办完的期限：</Text>}
          <Clock {...found.clock} />
        </>
      )}
      <Rest title="办理经过">
        <Thread steps={threadSteps(found.thread)} />
      </Rest>
      <Rest title="您填写的内容">
        <SummaryList items={found.answers.map(({ label, value }) => ({ label, value }))} />
      </Rest>
      <MessagesPart id={found.id} />
      <ShowOthers found={found} />
      {moves && <SharePart found={found} />}
      {found.can.includes('withdraw') && <Withdraw found={found} reload={reload} />}
      <RuleNote source={found.article.cite} text={found.article.text} />
    </>
  )
}
