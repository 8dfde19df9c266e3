/** Pictograms of the page: 48 px grid, 3 px line, round ends, no fill, always beside words. */
const paths = {
  home: 'M6 23L24 8l18 15M11 20v21h26V20M20 41V29h8v12',
  path: 'M8 42c12-2 6-16 18-18S30 8 40 6M5 42a3 3 0 106 0 3 3 0 10-6 0M37 6a3 3 0 106 0 3 3 0 10-6 0',
  calendar: 'M9 10h30a2 2 0 012 2v27a2 2 0 01-2 2H9a2 2 0 01-2-2V12a2 2 0 012-2zM7 19h34M16 5v9M32 5v9M17 30l5 5 9-10',
  letter: 'M7 11h34a2 2 0 012 2v23a2 2 0 01-2 2H7a2 2 0 01-2-2V13a2 2 0 012-2zM6 13l18 14 18-14',
  sound: 'M7 19v10h7l10 8V11L14 19zM31 18c3 3 3 9 0 12M36 12c7 7 7 17 0 24',
  people: 'M9 14a6 6 0 1012 0 6 6 0 10-12 0M28 14a6 6 0 1012 0 6 6 0 10-12 0M5 40c0-18 20-18 20 0M26 29c7-7 18-2 18 11',
  pencil: 'M8 40l3-10L33 8l7 7-22 22zM28 13l7 7',
  book: 'M24 13c-5-4-11-4-17-3v28c6-1 12-1 17 3 5-4 11-4 17-3V10c-6-1-12-1-17 3zM24 13v28M31 18h5M31 25h5M12 18h5M12 25h5',
  work: 'M8 16h32a2 2 0 012 2v20a2 2 0 01-2 2H8a2 2 0 01-2-2V18a2 2 0 012-2zM17 16v-6h14v6M6 26h36M24 24v5',
  again: 'M40 24a16 16 0 11-5-11.5M37 5v9h-9',
  eye: 'M4 24c8-15 32-15 40 0-8 15-32 15-40 0zM18 24a6 6 0 1012 0 6 6 0 10-12 0',
  person: 'M16 14a8 8 0 1016 0 8 8 0 10-16 0M8 43c0-22 32-22 32 0',
  paper: 'M12 5h17l9 9v29H12zM29 5v9h9M18 24h14M18 32h14',
  scales: 'M24 6v36M14 42h20M10 13h28M10 13L4 28h12zM38 13l-6 15h12z',
  ask: 'M5 10h38v24H22l-9 8v-8H5zM19 18c1-6 11-5 10 1-1 3-5 3-5 6M24 29v.5',
  changed: 'M8 18h30l-7-7M40 30H10l7 7',
  phone: 'M14 5h20a2 2 0 012 2v34a2 2 0 01-2 2H14a2 2 0 01-2-2V7a2 2 0 012-2zM21 37h6',
  target: 'M7 24a17 17 0 1034 0 17 17 0 10-34 0M15 24a9 9 0 1018 0 9 9 0 10-18 0M24 24v.5',
  place: 'M24 44C10 28 10 24 10 19a14 14 0 0128 0c0 5 0 9-14 25zM19 19a5 5 0 1010 0 5 5 0 10-10 0',
} as const
export type PictureName = keyof typeof paths

/** What points one way follows the direction of the page; what is the same from both sides does not. */
const turning: ReadonlySet<PictureName> = new Set(['sound', 'path', 'letter'])

export function Picture({ name, size = 32, tone = 'ink' }: { name: PictureName; size?: 24 | 28 | 32 | 40 | 64; tone?: 'ink' | 'brand' | 'action' | 'ok' }) {
  return (
    <svg className={`pic ${tone}${turning.has(name) ? ' turn' : ''}`} viewBox="0 0 48 48" width={size} height={size} fill="none" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}

export const Tick = () => (
  <svg className="tick" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <circle cx="10" cy="10" r="9" fill="#078364" />
    <path d="M5.6 10.3l3 3 5.6-6" stroke="#fff" strokeWidth="2.2" fill="none" />
  </svg>
)
