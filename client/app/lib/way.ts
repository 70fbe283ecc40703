import { here, open } from '../platform/navigation'
import { detour } from './destination'
import type { Way } from './sentence'

/** Goes where what is missing is mended; a detour brings the person back to the page they are on. */
export const goWay = ({ page, back }: Way): void => open(back ? detour(page, here()) : page)
