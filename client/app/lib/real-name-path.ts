import { detour } from './destination'

/** The page where a person shows who they are, and comes back from to `to`. */
export const realNamePath = (to: string): string => detour('/account/identity/index', to)
