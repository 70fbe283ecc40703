export { type Centre, centreById, homeCentre } from './centres'
