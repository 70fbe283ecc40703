import type { Fields } from './types'

const rectangle = { id: '', dataset: {}, left: 0, top: 0, right: 100, bottom: 40, width: 100, height: 40 }

/** createSelectorQuery without a layout: every node measures 100 × 40. */
export function selectorQuery(): Fields {
  const answers: Fields[] = []
  const query: Fields = {}
  const same = () => query
  for (const name of ['in', 'select', 'selectAll', 'selectViewport']) query[name] = same
  for (const name of ['boundingClientRect', 'scrollOffset', 'fields', 'node', 'context']) {
    query[name] = (...given: unknown[]) => {
      const tell = given.find((each): each is (answer: Fields) => void => typeof each === 'function')
      if (tell) setTimeout(() => tell(rectangle), 0)
      answers.push(rectangle)
      return query
    }
  }
  query.exec = (tell?: (all: Fields[]) => void) => {
    setTimeout(() => tell?.(answers), 0)
    return query
  }
  return query
}
