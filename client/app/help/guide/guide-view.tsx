import { isPersonItem } from '@shared/domain/items/titles'
import { Button } from '../../kit/button'
import { Disclosure } from '../../kit/disclosure'
import { Points } from '../../kit/points'
import { RuleNote } from '../../kit/rule-note'
import { Section } from '../../kit/section'
import { Steps } from '../../kit/steps'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { open } from '../../platform/navigation'
import { Bring } from './bring'
import { Clocks } from './clocks'
import type { GuideFound } from './guide-found'
import { LeafletButton, SampleButton } from './guide-papers'
import { PlaceAsked } from './place-asked'

/** The guide from what most people ask first to what few do. */
export function GuideView({ guide }: { guide: GuideFound }) {
  return (
    <>
      <Text>{guide.summary}</Text>
      {isPersonItem(guide.item) && (
        <Button onPress={() => open(`/apply/start/index?item=${guide.item}`)}>办理</Button>
      )}
      <Section title="谁可以办">
        <Text>{guide.who}</Text>
      </Section>
      <Section title="要带什么">
        <Bring papers={guide.bring} />
      </Section>
      <Section title="怎么办">
        <Steps
          label="办理步骤"
          steps={guide.steps.map(({ leads, ...step }) => ({
            ...step,
            next: `接下来：${leads.join('，或')}`,
          }))}
        />
        <Disclosure title="会有哪些结果">
          <SummaryList items={guide.ends.map(({ title, says }) => ({ label: title, value: says }))} />
        </Disclosure>
      </Section>
      <Section title="多久办好">
        <Clocks guide={guide} />
      </Section>
      <Section title="得到什么">
        <Text>{guide.result.says}</Text>
        {guide.result.sample && <SampleButton guide={guide} />}
      </Section>
      <Section title="会不会办不成">
        <Text>同时符合下面几条，就能办成：</Text>
        <Points points={guide.conditions} />
        <Disclosure title="不予办理的理由和补救办法">
          <SummaryList
            items={guide.refusals.map(({ text, remedy, article }) => ({
              label: text,
              value: `${remedy}（依据${article}）`,
            }))}
          />
        </Disclosure>
      </Section>
      <PlaceAsked place={guide.place} />
      <LeafletButton guide={guide} />
      <Section title="放心办">
        <Text>{guide.free.says}</Text>
        <RuleNote source={guide.free.cite} text={guide.free.text} />
        {guide.basis.map(({ cite, text }) => (
          <RuleNote key={cite} source={cite} text={text} />
        ))}
      </Section>
    </>
  )
}
