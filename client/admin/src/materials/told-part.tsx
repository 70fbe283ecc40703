import { noteClaims } from '@shared/contract/material-commands'
import { HONOUR_LEVELS } from '@shared/domain/archive/classify/threshold'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '@shared/domain/archive/material'
import { sayPaperDate } from '@shared/domain/archive/paper-date'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { Button } from 'antd'
import { useArchiveCommand } from '../archive/use-archive'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import type { MaterialFile } from './use-materials'

type Told = NonNullable<MaterialFile['told']>

const sayTime = (from: string, to: string | null): string =>
  `${sayPaperDate(from)}至${to ? sayPaperDate(to) : '现在'}`

/** What was said, a line for each thing. */
function linesOf({ kind, claims }: Told): [label: string, says: string][] {
  const { education, work, otherwise, workStart, party, status, titles, research, honours } = claims
  return [
    ['人员类别', PERSON_KINDS[kind].says],
    ...education.map(({ level, school, from, to, fullTime, degree }): [string, string] => [
      EDUCATION_LEVELS[level],
      [school, sayTime(from, to), !fullTime && '非全日制', degree && '有学位'].filter(Boolean).join('，'),
    ]),
    ...work.map(({ unit, from, to, own }): [string, string] => [
      own ? '灵活就业' : '工作',
      `${unit}，${sayTime(from, to)}`,
    ]),
    ...otherwise.map(({ from, to }): [string, string] => ['其他时间', sayTime(from, to)]),
    ...(workStart ? [['参加工作', sayPaperDate(workStart)] satisfies [string, string]] : []),
    ...(party ? [['入党', sayPaperDate(party.joined)] satisfies [string, string]] : []),
    ...(status ? [['身份', PERSONAL_STATUSES[status]] satisfies [string, string]] : []),
    ...titles.map(({ name, on }): [string, string] => ['职称', `${name}，${sayPaperDate(on)}`]),
    ...research.map((name): [string, string] => ['学术成果', name]),
    ...honours.map(({ name, level }): [string, string] => [
      '表彰奖励',
      `${name}，${HONOUR_LEVELS[level]}授予`,
    ]),
  ]
}

/** What the person says of their life, and whether that is their word alone: the health check holds the file to it. */
export function ToldPart({ file }: { file: MaterialFile }) {
  const command = useArchiveCommand(noteClaims, file.id)
  const { told } = file
  if (!told) return null
  const { kind, claims, confirmed, who, when } = told
  return (
    <Section title="本人自述的经历">
      <p className="quiet">
        {confirmed
          ? `已核实 · ${who} · ${when}`
          : `本人填写，还没有核实 · ${when}。档案体检按自述和在档材料对照。`}
      </p>
      <ul className="materials__list">
        {linesOf(told).map(([label, says]) => (
          <li key={`${label} ${says}`}>
            {label}：{says}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={command.problem} />
      {!confirmed && file.can.includes('note-claims') && (
        <div className="archive__moves">
          <Button
            size="small"
            loading={command.isSending}
            onClick={() => void command.run({ version: file.version, kind, claims }, '已核实本人自述。')}
          >
            与材料核对一致，核实
          </Button>
        </div>
      )}
    </Section>
  )
}
