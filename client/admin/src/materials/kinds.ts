import { tableOn } from '@shared/domain/archive/catalogue/table'
import { CATEGORY_ORDER } from '@shared/domain/archive/categories'
import { openClassifier, type Proposal } from '@shared/domain/archive/classify/classify'

const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The table of the day, as this page was opened. */
export const TABLE = tableOn(today())

let classify: ((title: string) => Proposal[]) | undefined

/** The kinds a title may mean, the likeliest first, each with its reason. The names are taken apart once, when first asked. */
export function proposalsFor(title: string): Proposal[] {
  classify ??= openClassifier(TABLE)
  return title.trim().length < 2 ? [] : classify(title)
}

/** Every kind for choosing one, class by class. */
export const KIND_OPTIONS: readonly { value: string; label: string }[] = CATEGORY_ORDER.flatMap((category) =>
  [...TABLE.kinds.values()]
    .filter((kind) => kind.category === category)
    .map(({ code, title }) => ({ value: code, label: `${category} ${title}` })),
)
