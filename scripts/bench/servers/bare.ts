import Koa from 'koa'
import mongoose from 'mongoose'

/** The least that Koa and mongoose can be started with: connect, one model, listen. */
const { MONGODB_URI = '', PORT = '0' } = process.env
await mongoose.connect(MONGODB_URI, { dbName: 'danganyiban' })
mongoose.model('archives', new mongoose.Schema({ archiveNo: String, holderName: String }))
const app = new Koa()
app.use((ctx) => {
  ctx.body = { ready: true }
})
app.listen(Number(PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
