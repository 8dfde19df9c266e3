/**
 * Which parts of an act an amending act replaces, as its own opening clause lists them. The paragraphs of the amending
 * text follow the same order, so the first moment printed under a section is the first number here.
 */
export type Replacement =
  | 'whole'
  /** Numbers of the moments that are replaced (or added at the end). */
  | readonly number[]
  /** Points of one moment, each known by its number. */
  | { pointsOf: number }
  /** Only the words before the points of a moment. */
  | { leadOf: number }
  /** Printed but replaced by a later amendment that came into force the same day. */
  | 'skip'

export type Amendment = { act: string; from: string; parts: Readonly<Record<string, Replacement>> }

const whole = (list: string): Record<string, Replacement> => Object.fromEntries(list.split(', ').map((section) => [section, 'whole']))

/** 681/2023 in Swedish: both amendments came into force with the Act itself. In this order. */
export const amendments681: readonly Amendment[] = [
  {
    act: '322/2024',
    from: '2025-01-01',
    parts: {
      '2': { leadOf: 6 }, '3': [1], '5': 'skip', '11': [2], '32': [1], '34': [2], '39': [1], '44': [1], '61': [3], '62': [3],
      '71': [2], '95': [2, 4], '102': [6], ...whole('8, 32 a, 56, 60, 68, 69, 84, 86, 87, 89, 90, 92, 93, 94, 97'),
    },
  },
  {
    act: '1100/2024',
    from: '2025-01-01',
    parts: {
      '1': { pointsOf: 1 }, '3': [2], '4': [1, 2], '11': [1], '13': [1], '23': [1, 2, 3, 4, 5], '24': [1, 2, 3], '25': [1],
      '28': { pointsOf: 1 }, '29': [3], '30': [1], '32': [1], '32 a': [1], '33': [1], '34': [1], '38': [2, 3, 4, 5],
      '52': [1, 2], '55': [1, 2], '60': { pointsOf: 1 }, '61': [1, 2, 4], '63': [1, 2], '64': [1], '65': [1, 2, 3],
      '68': [1], '71': [3], '84': [3, 4], '86': [2, 4], '90': [4], '102': [1, 4],
      ...whole('2, 5, 6, 7, 9, 10, 14, 16, 18, 19, 20, 22, 26, 27, 31, 35, 36, 37, 39, 40, 41, 42, 43, 45, 46, 47, 49, 50, 51, 53, 54, 57, 59, 62, 66'),
      ...whole('72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 85, 88, 91, 95, 96, 98'),
    },
  },
]

/** 1386/2010, in both languages. Other amending acts of 2011–2022 are not held. */
export const amendments1386: readonly Amendment[] = [
  {
    act: '936/2022',
    from: '2023-01-01',
    parts: {
      '17': [1, 2], '44': [1, 2, 3], '82': [1],
      ...whole('2, 6, 10, 13, 14, 15, 18, 28, 31, 41, 43, 45 a, 46, 47, 47 a, 48, 49, 51, 52, 53, 54, 55, 56, 85, 87 a, 87 b, 87 c, 87 d, 87 e, 87 f, 87 g, 88 a, 90 a, 90 b'),
    },
  },
  { act: '1083/2022', from: '2023-03-01', parts: { '2': [2], '44': [4], ...whole('27, 43') } },
  { act: '323/2024', from: '2024-07-01', parts: { '27': [2], '49': { pointsOf: 1 }, ...whole('87 d') } },
]

/** 1393/2011, in both languages. */
export const amendments1393: readonly Amendment[] = [{ act: '975/2022', from: '2023-01-01', parts: { '1': 'whole' } }]
