/** A day of the calendar as it travels: `YYYY-MM-DD`, and one that exists. */
import { parseDay } from '@kotostig/law/kit/date'
import { z } from 'zod'

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((text) => parseDay(text) !== undefined, { message: 'is not a day', params: { code: 'not-a-day' } })
