import { z } from 'zod'
import { get } from './endpoint.ts'

export const Health = z.strictObject({
  status: z.literal('up'),
  lawRelease: z.string().describe('Release of the law package that answers'),
})
export const readHealth = get('/api/health', { summary: 'Whether the server runs', description: 'Answers without the database.' }, Health)

export const Readiness = z.strictObject({ status: z.literal('ready'), database: z.literal('up') })
export const readReadiness = get('/api/ready', { summary: 'Whether the server and its database can take work' }, Readiness)
