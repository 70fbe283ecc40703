import type { RouteOutput } from '@shared/contract/route'
import { readJourney } from '@shared/contract/transfers'
import { sayInstant } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { Call } from '../../kit/call'
import { Clock } from '../../kit/clock'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { Thread, type ThreadStep } from '../../kit/thread'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import type { CaseFound } from '../case-found'
import { LetterLink } from './letter-link'
import { Nudge } from './nudge'

reg('W7-status', 'N20-2')

type Found = RouteOutput<typeof readJourney>

/** How far the file is, whichever of the two centres has it: the steps of both cases as one line. */
export function JourneyPart({ found: { id, version, item, can } }: { found: CaseFound }) {
  const query = useQuery(`journey:${id}:${version}`, () => api.call(readJourney, { params: { id } }))
  useOnReturn(() => void query.reload())
  return (
    <Section title="档案到哪了">
      <LoadedQuery query={query} lines={6}>
        {(found) => (
          <>
            <Journey found={found} isMine={can.includes('sign-promise')} />
            {found.nudge && <Nudge {...found.nudge} reload={query.reload} />}
            {item === 'transfer-in' && hasLetter(found) && <LetterLink id={id} />}
          </>
        )}
      </LoadedQuery>
    </Section>
  )
}

/** `isMine`: it is the person who has to do something now. */
const stepsOf = ({ steps, turn, stopped, ...parties }: Found, isMine: boolean): ThreadStep[] =>
  steps.map(({ name, label, state, at, note }) => ({
    ...{ key: name, title: label, state },
    ...(state === 'now' && turn
      ? { who: isMine ? '等您签知情说明和承诺' : `等${parties[turn].name}办理` }
      : {}),
    ...(at ? { when: sayInstant(at) } : {}),
    ...(note ? { note } : {}),
  }))

const hasLetter = ({ steps }: Found): boolean =>
  steps.some(({ name, state }) => name === 'letter' && state === 'done')

/** Whose last day it is, and for what. */
const saysDue = ({ turn, holder, receiver }: Found): string =>
  turn === 'receiver'
    ? `${receiver.name}应当在这一天以前把档案整理好、放上架。您不用做什么。`
    : `${holder.name}应当在这一天以前寄出，或者写明不能转出的理由。`

function Journey({ found, isMine }: { found: Found; isMine: boolean }) {
  const { carrier, clock, turn } = found
  const acting = turn && found[turn]
  return (
    <>
      <Text>{found.says}</Text>
      {carrier && <Text secondary>{`寄递单位：${carrier.says}（${sayInstant(carrier.at)}）`}</Text>}
      {clock && (
        <>
          <Clock {...clock} />
          <Text>{saysDue(found)}</Text>
        </>
      )}
      <Thread label="转递经过" steps={stepsOf(found, isMine)} />
      {acting?.phone && <Call label={acting.name} number={acting.phone} />}
    </>
  )
}
