import { readHealth, readReadiness } from '@kotostig/api/health'
import { lawRelease } from '@kotostig/law'
import { findLawRelease } from '../law/law.ts'
import { refuse, serve, type Served } from '../serve.ts'

export const healthRoutes: Served[] = [
  serve(readHealth, {
    action: 'system.read', audit: 'SystemStateRead', limited: false, data: 'none',
    run: () => ({ status: 'up' as const, lawRelease }),
  }),
  serve(readReadiness, {
    action: 'system.read', audit: 'SystemStateRead', limited: false, data: 'read',
    run: async ({ tx }) => {
      if (!(await findLawRelease(tx, lawRelease))) refuse('not-ready')
      return { status: 'ready' as const, database: 'up' as const }
    },
  }),
]
