import Taro from '@tarojs/taro'

/** Brings an element into view; mini programs cannot move the reading focus from script. */
export function focusElement(id: string): void {
  Taro.nextTick(() => {
    // fails when the element is not on the page any more: then there is nothing to show
    Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined)
  })
}

/** On a new page the platform itself reads the title: nothing to do. */
export function focusOnArrival(_id: string): void {}
