export { changeCollectiveAgents } from './change'
export { openCollectiveAccount } from './open'
