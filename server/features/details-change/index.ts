export { applyDetailsChange } from './apply'
export { LOOK_AGAIN, lookAgainForPerson } from './follow-person'
