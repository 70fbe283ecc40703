import { readCase } from '@shared/contract/cases'
import { CURRENT_PROMISE } from '@shared/domain/transfer/promise-text'
import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { Page } from '../../kit/page'
import { Points } from '../../kit/points'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { ProofGate } from '../../lib/proof/proof-gate'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { open, useOnReturn, useRouteParams } from '../../platform/navigation'
import { SignPromiseForm } from './sign-promise-form'

/** What the file lacks, told once and in full, what the person promises, and their signature with a fresh proof. */
export default function SignPromisePage() {
  const id = useRouteParams().id ?? ''
  const query = useQuery(id || null, () => api.call(readCase, { params: { id } }))
  useOnReturn(() => void query.reload())
  return (
    <Page title="知情说明和承诺" where={query.data ? `办件 ${query.data.no}` : '办件'}>
      <SignInGate to={`/account/sign-promise/index?id=${id}`} why="登录后才能签知情说明和承诺。">
        <LoadedQuery query={query} lines={6}>
          {({ can, version, findings }) =>
            can.includes('sign-promise') ? (
              <>
                <Section title="缺少的材料">
                  {findings
                    .filter(({ remedy }) => remedy !== undefined)
                    .map(({ text, remedy = '' }) => (
                      <SummaryList
                        key={text}
                        items={[
                          { label: '情况', value: text },
                          { label: '怎么办', value: remedy },
                        ]}
                      />
                    ))}
                </Section>
                <Section title="您承诺什么">
                  <Points points={CURRENT_PROMISE.points} />
                </Section>
                <ProofGate why="签署承诺前，请再确认是您本人。">
                  {(again) => <SignPromiseForm id={id} version={version} again={again} />}
                </ProofGate>
              </>
            ) : (
              <>
                <Lead>这件办件现在不用签承诺，请看办件进度。</Lead>
                <Button onPress={() => open(`/case/progress/index?id=${id}`)}>看办件进度</Button>
              </>
            )
          }
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
