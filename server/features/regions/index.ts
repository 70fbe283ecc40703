export { regionsWithin } from './regions-within'
