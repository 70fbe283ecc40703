/** The embedded engine cannot run here. Its message says why, and names the way out: MONGODB_URI. */
export class EngineUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `${reason}\nSet MONGODB_URI to a MongoDB server (7.0 or newer), for example MONGODB_URI=mongodb://127.0.0.1:27017/danganyiban`,
      options,
    )
    this.name = 'EngineUnavailable'
  }
}

/** The data directory is served by another engine. */
export class EngineLocked extends Error {
  constructor(dataDir: string) {
    super(`The data directory ${dataDir} is in use by another engine.`)
    this.name = 'EngineLocked'
  }
}
