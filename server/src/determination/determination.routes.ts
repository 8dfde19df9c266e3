import { determine } from '@kotostig/api/determination'
import { lawRelease } from '@kotostig/law'
import { refuse, serve, type Served } from '../serve.ts'
import type { Workers } from './workers.ts'

export const determinationRoutes = (workers: Workers): Served[] => [
  serve(determine, {
    action: 'case.determine', audit: 'CaseDetermined', limited: true, data: 'none',
    run: async ({ body, audit }) => {
      const outcome = await workers.determine(body)
      audit({ bytes: body.byteLength, lawRelease })
      return outcome.ok ? outcome.bytes : refuse('bad-request', outcome.faults)
    },
  }),
]
