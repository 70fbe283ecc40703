import type { ListName, listsOf } from './draft-values'
import { sayHonour, sayJob, sayResearch, saySchool, saySpan, sayTitle } from './say-entries'

interface ListWords {
  list: ListName
  title: string
  add: string
  empty: string
  show: (lists: ReturnType<typeof listsOf>) => { title: string; line: string }[]
}

/** The lists of a life, in the order in which they are asked. */
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
  {
    ...{ list: 'titles', title: '职称和职业资格', add: '添加一项职称或职业资格' },
    empty: '取得过的写在这里，没有的不用写。',
    show: ({ titles }) => titles.map(sayTitle),
  },
  {
    ...{ list: 'research', title: '学术成果', add: '添加一项学术成果' },
    empty: '论文、著作、发明和科研获奖写在这里，没有的不用写。',
    show: ({ research }) => research.map(sayResearch),
  },
  {
    ...{ list: 'honours', title: '表彰奖励', add: '添加一项表彰奖励' },
    empty: '受过的表彰写在这里，没有的不用写。',
    show: ({ honours }) => honours.map(sayHonour),
  },
]
