export { foundCentres } from './commands/found'
export { DEMO_CENTRES } from './demo'
export { type CentreDirectory, createDirectory } from './directory'
export { type Centre, type CentreRepository, createCentreRepository } from './repository'
