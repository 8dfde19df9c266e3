import { provideServer } from './postgres-for-tests.ts'

export default provideServer('postgres-15')
