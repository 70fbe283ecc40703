/**
 * How node is started for a process of the service, in `npm run up` and in the bench alike (docs/DEPLOY.md names it for
 * production). Answers live for milliseconds: with room for them the young generation is emptied a quarter as often.
 */
export const serviceFlags = ['--max-semi-space-size=32']
