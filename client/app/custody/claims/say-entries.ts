import { HONOUR_LEVELS } from '@shared/domain/archive/classify/threshold'
import { EDUCATION_LEVELS } from '@shared/domain/archive/material'
import { sayPaperDate } from '@shared/domain/archive/paper-date'
import type { Honour, Job, Research, School, Span, Title } from './said'

const sayTime = (from: string, to: string | null): string =>
  `${sayPaperDate(from)}至${to ? sayPaperDate(to) : '现在'}`

export const saySchool = ({ level, school, from, to, fullTime, degree, abroad }: School) => ({
  title: `${EDUCATION_LEVELS[level]} · ${school}`,
  line: [sayTime(from, to), !fullTime && '非全日制', degree && '有学位', abroad && '国外或港澳台']
    .filter(Boolean)
    .join('，'),
})

export const sayJob = ({ unit, from, to, own }: Job) => ({
  title: unit,
  line: [sayTime(from, to), own && '灵活就业或自己经营'].filter(Boolean).join('，'),
})

export const saySpan = ({ from, to }: Span) => ({ title: sayTime(from, to), line: '没有上学，也没有工作' })

export const sayTitle = ({ name, on }: Title) => ({ title: name, line: `${sayPaperDate(on)}取得` })

export const sayResearch = ({ name }: Research) => ({ title: name, line: '' })

export const sayHonour = ({ name, level }: Honour) => ({ title: name, line: `${HONOUR_LEVELS[level]}授予` })
