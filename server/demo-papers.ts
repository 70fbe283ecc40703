import type { noteClaims } from '@shared/contract/material-commands'
import type { PaperBody } from '@shared/contract/paper-fields'
import type { RouteInput } from '@shared/contract/route'

type Claims = RouteInput<typeof noteClaims>['body']['claims']

const full = { fullTime: true, degree: false, abroad: false }

/** What the demo's person of the health check says of their life: more than their file can prove. */
export const DEMO_CLAIMS: Claims = {
  education: [
    { level: 'junior', school: '云帆一中（演示）', from: '1977-09', to: '1980-06', ...full },
    { level: 'high', school: '云帆一中（演示）', from: '1980-09', to: '1983-06', ...full },
    { level: 'bachelor', school: '云帆大学（演示）', from: '1983-09', to: '1987-06', ...full, degree: true },
  ],
  work: [
    { unit: '云帆机械厂（演示）', from: '1987-07', to: '2001-12', own: false },
    { unit: '星海贸易公司（演示）', from: '2003-03', to: '2024-12', own: false },
  ],
  otherwise: [],
  workStart: '1987-07',
  party: { joined: '1992-06' },
  status: 'cadre',
  titles: [{ name: '工程师', on: '1995-10' }],
  research: ['论文《演示机床的润滑》'],
  honours: [{ name: '先进工作者', level: 'county' }],
}

const paper = (
  title: string,
  kind: string,
  formedOn: string | null,
  more: Partial<PaperBody> & Pick<PaperBody, 'from'>,
): PaperBody => ({ title, kind, formedOn, pages: 2, copies: 1, copy: null, states: {}, ...more })

const school = { unit: 'school', name: '云帆一中（演示）' } as const
const factory = { unit: 'employer', name: '云帆机械厂（演示）' } as const
const company = { unit: 'employer', name: '星海贸易公司（演示）' } as const

/** Papers of classes 5 and 8: the person is told that they are there, never what they are called. */
const UNNAMED_PAPERS: readonly PaperBody[] = [
  paper('关于出国问题的审查结论（演示）', 'review-conclusion', '1993-04', {
    from: { unit: 'personnel-office', name: '云帆市机械局（演示）' },
    set: { name: '出国问题审查（演示）', part: 1, of: 3 },
  }),
  paper('关于警告处分的决定（演示）', 'punishment-decision', '1998-05', {
    ...{ from: { unit: 'discipline', name: '云帆市机械局（演示）' }, pages: 3 },
    states: { punishedUntil: '1998-11' },
  }),
]

/** The papers of that file: few, and what they state does not always agree. All of it is invented. */
export const DEMO_PAPERS: readonly PaperBody[] = [
  paper('高中毕业生登记表', 'high-school-graduate', '1983-06', {
    ...{ from: school, states: { birth: '1964-11', school: { level: 'high', to: '1983-06' } } },
  }),
  paper('履历表', 'resume-form', '2003-03', {
    ...{ from: company, pages: 6, states: { birth: '1965-01-01', workStart: '1987-08' } },
  }),
  paper('毕业证书复印件', 'graduation-certificate-copy', '1987-06', {
    ...{ from: school, pages: 1, copy: { copiedOn: null, sealed: false } },
    states: { school: { level: 'bachelor', to: '1987-06' } },
  }),
  paper('劳动合同书', 'labour-contract', '2003-03', {
    ...{ from: company, pages: 5, states: { work: { unit: '星海贸易公司（演示）', from: '2003-03' } } },
  }),
  paper('年度考核登记表', 'annual-assessment', '1996-01', { from: factory }),
  ...UNNAMED_PAPERS,
]

/** What papers of classes 5 and 8 are called, for the test that no answer tells it. */
export const UNNAMED_TITLES = UNNAMED_PAPERS.flatMap(({ title, set }) => [title, ...(set ? [set.name] : [])])

export const DEMO_LOOSE = {
  title: '没有落款的情况说明（演示）',
  pages: 1,
  why: 'origin',
  note: '夹在档案袋里，来源还没有查明',
} as const
