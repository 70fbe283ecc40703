import { reg } from '@shared/kernel/reg'
import { EDUCATION_LEVELS, type EducationLevel, type Material } from '../../material'
import { isBefore, sayPaperDate, yearsBetween } from '../../paper-date'
import { contradiction, formedWithin, papersOf } from '../look'
import type { EducationClaim, HealthContext, HealthRule, Hit } from '../types'

reg('G36', 'N20-4')

const KEY = '《流动人员人事档案管理服务规定》第二十条（四）'
const AGREE = '《干部人事档案材料收集归档规定》第三十四条'
const LISTED = '《干部人事档案材料收集归档规定》第十条'

const UNIVERSITY = ['university-graduate']
const POSTGRADUATE = ['postgraduate-graduate', 'degree-award']
/** The register of graduates that proves each school. */
const REGISTERS: Readonly<Record<EducationLevel, readonly string[]>> = {
  junior: ['junior-graduate', 'student-register'],
  high: ['high-school-graduate'],
  secondary: ['secondary-graduate'],
  technical: ['technical-graduate'],
  college: UNIVERSITY,
  bachelor: UNIVERSITY,
  master: POSTGRADUATE,
  doctor: POSTGRADUATE,
}
const HIGHER: readonly EducationLevel[] = [
  'secondary',
  'technical',
  'college',
  'bachelor',
  'master',
  'doctor',
]
const AFTER_JUNIOR: readonly EducationLevel[] = ['high', ...HIGHER]

/** Whether a paper speaks of this school: it says so, or was formed while the person was there or the year after. */
function isOf(claim: EducationClaim, paper: Material): boolean {
  const stated = paper.states.school?.level
  if (stated) return stated === claim.level
  return formedWithin(paper, claim.from, String(Number(claim.to.slice(0, 4)) + 1))
}

const called = ({ level, school }: EducationClaim): string => `${school}（${EDUCATION_LEVELS[level]}）`

/** A sentence for each school of these levels for which no paper of these kinds is there. */
const unproved =
  (levels: readonly EducationLevel[], kinds: (claim: EducationClaim) => readonly string[], what: string) =>
  (context: HealthContext): Hit[] =>
    context.file.claims.education
      .filter(({ level, abroad }) => levels.includes(level) && !abroad)
      .filter((claim) => !papersOf(context, kinds(claim)).some((paper) => isOf(claim, paper)))
      .map((claim) => ({ says: `${called(claim)}没有${what}`, papers: [] }))

function degreeUnproved(context: HealthContext): Hit[] {
  const proofs = ['degree-award', 'degree-certificate-copy', 'education-certification']
  return context.file.claims.education
    .filter(({ degree }) => degree)
    .filter((claim) => !papersOf(context, proofs).some((paper) => isOf(claim, paper)))
    .map((claim) => ({ says: `${called(claim)}的学位没有授予学位材料或学位证书复印件`, papers: [] }))
}

function abroadUncertified(context: HealthContext): Hit[] {
  return context.file.claims.education
    .filter(({ abroad }) => abroad)
    .filter((claim) => !papersOf(context, ['education-certification']).some((paper) => isOf(claim, paper)))
    .map((claim) => ({ says: `${called(claim)}没有国（境）外学历学位认证`, papers: [] }))
}

/** The end of one school as different papers have it. */
function datesContradict(context: HealthContext): Hit[] {
  return AFTER_JUNIOR.flatMap((level) => {
    const said = context.file.materials.flatMap((paper) =>
      paper.states.school?.level === level && paper.states.school.to
        ? [{ paper, date: paper.states.school.to }]
        : [],
    )
    const first = said.toSorted((a, b) =>
      (a.paper.formedOn ?? '9999') < (b.paper.formedOn ?? '9999') ? -1 : 1,
    )
    return contradiction(`${EDUCATION_LEVELS[level]}毕业时间`, first)
  })
}

function overlap(context: HealthContext): Hit[] {
  const { education, work } = context.file.claims
  const fullTime = education.filter((claim) => claim.fullTime)
  const others = [
    ...fullTime.map((claim) => ({ what: called(claim), from: claim.from, to: claim.to, claim })),
    ...work.map(({ unit, from, to }) => ({ what: unit, from, to: to ?? context.today, claim: null })),
  ]
  return fullTime.flatMap((claim, at) =>
    others
      .filter((_, other) => other > at)
      .filter(
        ({ from, to }) =>
          isBefore(from, claim.to) &&
          isBefore(claim.from, to) &&
          monthsInCommon(from, to, claim) > TERM_MONTHS,
      )
      .map(({ what }) => ({ says: `全日制就读${called(claim)}期间与${what}的时间重叠`, papers: [] })),
  )
}

/** Holiday work and the last term beside a first job are no contradiction. */
const TERM_MONTHS = 6

function monthsInCommon(from: string, to: string, claim: EducationClaim): number {
  const start = isBefore(from, claim.from) ? claim.from : from
  const end = isBefore(to, claim.to) ? to : claim.to
  return yearsBetween(start, end) * 12
}

function tooShort(context: HealthContext): Hit[] {
  return context.file.claims.education
    .filter(({ from, to }) => yearsBetween(from, to) <= 0)
    .map((claim) => ({
      says: `${called(claim)}的毕业时间${sayPaperDate(claim.to)}不晚于入学时间${sayPaperDate(claim.from)}`,
      papers: [],
    }))
}

const school = { point: 'education', issuers: ['school'] } as const

export const EDUCATION_RULES: readonly HealthRule[] = [
  {
    ...{
      id: 'graduate-register-missing',
      ...school,
      severity: 'key',
      blocks: ['recruit', 'review', 'titles'],
    },
    ...{ remedy: '请毕业学校档案馆或教务部门补毕业生登记表，并加盖公章', article: KEY },
    find: unproved(AFTER_JUNIOR, ({ level }) => REGISTERS[level], '毕业生登记表'),
  },
  {
    ...{ id: 'transcript-missing', ...school, severity: 'key', blocks: ['recruit', 'titles'] },
    ...{ remedy: '请毕业学校教务部门补学习成绩表，并加盖公章', article: KEY },
    find: unproved(HIGHER, () => ['transcript'], '学习成绩表'),
  },
  {
    ...{ id: 'diploma-copy-missing', ...school, severity: 'later', blocks: ['titles'] },
    ...{ remedy: '请带毕业证书原件来复印存档，或提供学历电子注册备案表', article: LISTED },
    find: unproved(
      HIGHER,
      () => ['graduation-certificate-copy', 'education-certification', 'education-proof'],
      '毕业证书复印件或学历认证',
    ),
  },
  {
    ...{ id: 'degree-unproved', ...school, severity: 'key', blocks: ['recruit', 'titles'] },
    ...{ remedy: '请学位授予单位补授予学位材料，或带学位证书原件来复印存档', article: KEY },
    find: degreeUnproved,
  },
  {
    ...{ id: 'abroad-uncertified', ...school, severity: 'key', blocks: ['recruit', 'titles'] },
    issuers: ['education-office'],
    ...{ remedy: '请向教育部留学服务中心申请国（境）外学历学位认证', article: LISTED },
    find: abroadUncertified,
  },
  {
    ...{ id: 'education-dates-contradict', ...school, severity: 'doubt', blocks: ['review', 'titles'] },
    ...{ remedy: '请毕业学校核对学籍记录，更正或出具说明', article: AGREE },
    find: datesContradict,
  },
  {
    ...{ id: 'education-overlaps', ...school, severity: 'doubt', blocks: ['review', 'titles'] },
    issuers: ['school', 'employer'],
    remedy: '请核对入学、毕业和工作时间；在职学习的，由学校说明学习形式',
    ...{ article: '《干部人事档案工作条例》第三十六条', find: overlap },
  },
  {
    ...{ id: 'education-ends-before-it-begins', ...school, severity: 'doubt', blocks: ['review'] },
    ...{ remedy: '请对照毕业生登记表核对填报的入学、毕业时间', article: AGREE, find: tooShort },
  },
]
