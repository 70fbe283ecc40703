import type { HandInLine, openHandIn } from '@shared/contract/hand-in'
import type { RouteOutput } from '@shared/contract/route'
import { LIGHTS } from '@shared/domain/forming-units/due'
import { writeDay } from '@shared/kernel/dates'
import { Button } from '../../kit/button'
import { Call } from '../../kit/call'
import { Empty } from '../../kit/empty'
import { Entries, Entry } from '../../kit/entry'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'

type Found = RouteOutput<typeof openHandIn>

const TONES = { green: 'now', amber: 'wait', red: 'stop' } as const

const sayLight = ({ light, late }: HandInLine): string =>
  light === 'red' ? `已逾期 ${late} 天，照收` : LIGHTS[light]

/** What the unit still has to hand over, those due first. */
export function DueLines({ found, onChoose }: { found: Found; onChoose: (line: HandInLine) => void }) {
  const { lines, more, until, centre } = found
  return (
    <>
      {lines.length === 0 ? (
        <Empty title="没有待移交的材料" note="登记在这里的材料都已收到，您不用做什么。" />
      ) : (
        <>
          <Text>下列材料由贵单位形成，请逐份上传照片并提交；核对后再送原件。移交免费，逾期也照收。</Text>
          <Entries label="待移交的材料">
            {lines.map((line) => (
              <Line key={line.id} line={line} onChoose={onChoose} />
            ))}
          </Entries>
        </>
      )}
      {more && <Text>还有一些没有列出，交完几份以后会接着列出。</Text>}
      <Section title="接收机构">
        <Text>{centre.name}</Text>
        <Text>{centre.address}</Text>
        {centre.phone && <Call label="窗口电话" number={centre.phone} />}
        <Text>移交编号和移交码可以用到{writeDay(until)}。</Text>
      </Section>
    </>
  )
}

function Line({ line, onChoose }: { line: HandInLine; onChoose: (line: HandInLine) => void }) {
  const { title, holder, formedOn, due, provisional, inHand } = line
  return (
    <Entry
      title={title}
      tag={inHand ? '已提交' : sayLight(line)}
      tone={inHand ? 'done' : TONES[line.light]}
      lines={[
        `归入 ${holder} 的档案`,
        `${writeDay(formedOn)}形成，请在${writeDay(due)}前移交${provisional ? '（暂定）' : ''}`,
        inHand ? `办件编号 ${inHand}，凭它和查询码看进度` : undefined,
      ]}
    >
      {!inHand && (
        <Button kind="secondary" label={`移交${holder}的${title}`} onPress={() => onChoose(line)}>
          移交这份
        </Button>
      )}
    </Entry>
  )
}
