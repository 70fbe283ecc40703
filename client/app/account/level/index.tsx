import { readMe } from '@shared/contract/me'
import type { RouteOutput } from '@shared/contract/route'
import { meetsLevel } from '@shared/domain/accounts/levels'
import { Button } from '../../kit/button'
import { Page } from '../../kit/page'
import { Points } from '../../kit/points'
import { Section } from '../../kit/section'
import { StatusTag } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { realNamePath } from '../../lib/real-name-path'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { open, useOnReturn } from '../../platform/navigation'
import { LEVEL_WORDS, lets, levelOf } from './levels'

const HERE = '/account/level/index'

/** How sure it is who I am, what that lets me do, and how to raise it. */
export default function LevelPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'me' : null, () => api.call(readMe))
  useOnReturn(() => void query.reload())
  return (
    <Page title="实名级别" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to={HERE} why="登录后才能查看实名级别。">
        <LoadedQuery query={query}>{(person) => <MyLevel person={person} />}</LoadedQuery>
      </SignInGate>
    </Page>
  )
}

function MyLevel({ person: { identity } }: { person: RouteOutput<typeof readMe> }) {
  const level = levelOf(identity)
  const { can, cannot } = lets(level)
  const verified = meetsLevel(level, 'matched')
  return (
    <>
      <StatusTag tone={verified ? 'done' : 'wait'}>{LEVEL_WORDS[level].title}</StatusTag>
      <Text>{LEVEL_WORDS[level].says}</Text>
      {identity && (
        <SummaryList
          items={[
            { label: '姓名', value: identity.name },
            {
              label: identity.document === 'id-card' ? '身份证号' : '社会保障号码',
              value: identity.idNumber,
            },
          ]}
        />
      )}
      {can.length > 0 && (
        <Section title="现在可以">
          <Points points={can} />
        </Section>
      )}
      {cannot.length > 0 && (
        <Section title="核验后还可以">
          <Points points={cannot.map(({ thing, needs }) => `${thing}（需要${needs}）`)} icon="badge-check" />
        </Section>
      )}
      {verified ? (
        <Text>姓名或号码有错，请带证件到窗口更正，或办理存档信息变更。</Text>
      ) : (
        <Button onPress={() => open(realNamePath(HERE))}>{identity ? '去核验身份' : '填写并核验身份'}</Button>
      )}
      {!verified && <Text secondary>不方便在线核验的，带身份证或社会保障卡到窗口核对一次，效力相同。</Text>}
    </>
  )
}
