import { sayJob, saySchool, saySpan } from './say-entries'
import type { ListName, listsOf } from './use-draft'

interface ListWords {
  list: ListName
  title: string
  add: string
  empty: string
  show: (lists: ReturnType<typeof listsOf>) => { title: string; line: string }[]
}

/** The three lists of a life, in the order in which they are asked. */
export const LISTS: readonly ListWords[] = [
  {
    ...{ list: 'education', title: '上过的学校', add: '添加一段学习经历' },
    empty: '从初中写起，到最后一所学校。',
    show: ({ education }) => education.map(saySchool),
  },
  {
    ...{ list: 'work', title: '工作过的单位', add: '添加一段工作经历' },
    empty: '有几段写几段，还没有工作过的不用写。',
    show: ({ work }) => work.map(sayJob),
  },
  {
    ...{ list: 'otherwise', title: '其他时间', add: '添加一段其他时间' },
    empty: '备考、照顾家人、养病等时间写在这里，体检就不会当作缺材料。',
    show: ({ otherwise }) => otherwise.map(saySpan),
  },
]
