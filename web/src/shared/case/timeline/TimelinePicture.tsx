/** The timeline as a picture. The table beside it says the same; marks are buttons laid over the picture, in time order. */
import { useId } from 'react'
import { addDays, dayText } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import { useSay } from '../../words.tsx'
import type { Bar, Band, Lanes, Mark } from './lanes.ts'
import { barOn } from './lanes.ts'
import { clusters, narrow, rowsOf, scaleOf, wide } from './layout.ts'
import type { Domain, Measures, Scale } from './layout.ts'
import { timeline } from './timeline.texts.ts'

const colours: Record<Band, { fill: string; deep: string; line: string; future: string }> = {
  fact: { fill: '#e1e6e9', deep: '#e1e6e9', line: '#6d787e', future: '#d5dbdf' },
  law: { fill: '#f2eaf5', deep: '#e0cdea', line: '#86499c', future: '#e0cdea' },
  work: { fill: '#d5e4f6', deep: '#d5e4f6', line: '#2a6ebb', future: '#c3d8f0' },
}
const bands = { fact: timeline.facts, law: timeline.lawGives, work: timeline.ourWork }

type Props = { lanes: Lanes; domain: Domain; today: IsoDate; day: IsoDate; sentence: string; isNarrow?: boolean; isThen?: boolean; onDay: (day: IsoDate) => void; onDuty: (index: number) => void }

export function TimelinePicture({ lanes, domain, today, day, sentence, isNarrow = false, isThen = false, onDay, onDuty }: Props) {
  const t = useSay()
  const id = useId()
  const size = isNarrow ? narrow : wide
  const x = scaleOf(domain, size)
  const { rows, height } = rowsOf(lanes.lanes, x, domain, size, today)
  const inside = (iso: IsoDate): boolean => iso >= domain.from && iso <= domain.to
  const years: number[] = []
  for (let year = +domain.from.slice(0, 4); year <= +domain.to.slice(0, 4); year++) years.push(year)
  const percent = (value: number, of: number): string => `${(value / of) * 100}%`
  return (
    <div className="tl-pic">
      <svg viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={sentence}>
        <defs>
          {(Object.keys(colours) as Band[]).map((band) => (
            <pattern key={band} id={`${id}${band}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="#fff" />
              <rect width="2" height="6" fill={colours[band].future} />
            </pattern>
          ))}
        </defs>
        <Axis years={years} x={x} size={size} height={height} />
        <States bars={lanes.state} x={x} domain={domain} size={size} title={isNarrow ? '' : t(timeline.lawState)} />
        {rows.map(({ lane, band, top }) => {
          const barTop = top + size.laneTop
          const middle = barTop + size.bar / 2
          const tint = colours[lane.band]
          const barToday = barOn(lane, day)
          return (
            <g key={lane.key}>
              {band ? (
                <>
                  <path d={`M${isNarrow ? 92 : size.start} ${top - 19.5}H${size.width}`} stroke="#c8cdd0" />
                  <text x="0" y={top - 15} className="tl-t" style={{ fontWeight: 600, fill: band === 'law' ? '#653a7c' : '#5f686d' }}>{t(bands[band])}</text>
                </>
              ) : null}
              {isNarrow ? (
                <text x="0" y={top + 17} className="tl-t">
                  <tspan style={{ fontWeight: 600 }}>{lane.title}</tspan> {short(barToday?.text ?? '', 46 - lane.title.length)}
                </text>
              ) : (
                <text x="0" y={middle + 5} className="tl-t">{lane.title}</text>
              )}
              {lane.bars.map((bar) => (
                <BarShape key={`${bar.from}${bar.text}`} bar={bar} band={lane.band} x={x} top={barTop} size={size} domain={domain} today={today} pattern={`url(#${id}${lane.band})`} />
              ))}
              {lane.bars.map((bar) => (
                <BarText key={`${bar.from}${bar.text}`} bar={bar} band={lane.band} x={x} top={barTop} size={size} domain={domain} marks={lane.marks} lines={day === today ? [today] : [today, day]} today={today} />
              ))}
              <Shapes marks={lane.marks} bars={lane.bars} x={x} domain={domain} middle={middle} bar={size.bar} today={today} line={tint.line} isNarrow={isNarrow} />
            </g>
          )
        })}
        {inside(day) && day !== today ? <Flag x={x(day)} text={dayText(day)} size={size} height={height} colour="#2a6ebb" dashed edge={size.width} /> : null}
        {inside(today) ? <Flag x={x(today)} text={t(isThen ? timeline.atThen : timeline.today)} size={size} height={height} colour="#212121" edge={size.width} /> : null}
        {/* Labels stand above the lines of the days. */}
        {rows.flatMap(({ lane, top, labels }) =>
          labels.map((label) => (
                <text key={`${lane.key}${label.mark.on}${label.mark.label}`} x={label.x} y={top + size.laneTop + size.bar + 16 + label.row * size.labelRow} textAnchor={label.anchor} className="tl-t" style={labelStyle(label.mark)}>
                  {label.mark.label}
                </text>
              )),
        )}
      </svg>
      {rows.map(({ lane, top }) =>
        clusters(lane.marks, x, domain, isNarrow ? 28 : 25).map((group) => (
          <button
            key={`${lane.key}${group.x}`}
            type="button"
            className="tl-mark"
            style={{ insetInlineStart: percent(group.x, size.width), insetBlockStart: percent(top + size.laneTop + size.bar / 2, height) }}
            aria-label={group.marks.map((mark) => mark.words).join('; ')}
            onClick={() => {
              const mark = group.marks.find((each) => each.duty !== undefined) ?? group.marks[0]!
              if (mark.duty !== undefined) onDuty(mark.duty)
              else onDay(mark.on)
            }}
          />
        )),
      )}
    </div>
  )
}

const short = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1)).trimEnd()}…`)
const labelStyle = (mark: Mark): { fill: string; fontWeight?: number } =>
  mark.kind === 'late' ? { fill: '#ae332d', fontWeight: 600 } : mark.kind === 'end' || mark.kind === 'due' ? { fill: '#653a7c' } : { fill: '#5f686d' }

function Axis({ years, x, size, height }: { years: number[]; x: Scale; size: Measures; height: number }) {
  const isYear = years.length === 1
  const step = years.length > 4 && size.width < 600 ? 2 : 1
  return (
    <g>
      {years.map((year, at) => (
        <g key={year}>
          <path d={`M${x(`${year}-01-01`) + 0.5} 58V${height}`} stroke="#c8cdd0" />
          {(isYear ? ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] : ['04', '07', '10']).map((month) => (
            <path key={month} d={`M${x(`${year}-${month}-01`)} 74V80`} stroke="#c8cdd0" />
          ))}
          {at % step === 0 ? <text x={x(`${year}-01-01`) + 4} y="72" className="tl-t" style={{ fontWeight: 600 }}>{year}</text> : null}
          {isYear && size.width > 600
            ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => (
                <text key={month} x={x(`${year}-${String(month).padStart(2, '0')}-01`) + 4} y="72" className="tl-t" style={{ fill: '#5f686d' }}>{month}</text>
              ))
            : null}
        </g>
      ))}
      <path d={`M${size.start} 80.5H${size.width}`} stroke="#6d787e" />
    </g>
  )
}

function States({ bars, x, domain, size, title }: { bars: Bar[]; x: Scale; domain: Domain; size: Measures; title: string }) {
  return (
    <g>
      <text x="0" y="17" className="tl-t" style={{ fill: '#5f686d' }}>{title}</text>
      {bars.map((bar) => {
        const from = bar.from < domain.from ? domain.from : bar.from
        const to = bar.to === null || bar.to > domain.to ? domain.to : bar.to
        if (from > to) return null
        const [left, right] = [x(from), x(addDays(to, 1))]
        const room = Math.floor((right - left - 14) / size.letter)
        const head = bar.text.split(' ')[0] ?? ''
        const rest = bar.text.slice(head.length)
        return (
          <g key={bar.from}>
            <rect x={left + 1} y="0.5" width={Math.max(0, right - left - 3)} height="24" fill={bar.tone ? '#fff' : '#f2eaf5'} stroke={bar.tone ? '#86499c' : '#c9afd6'} strokeDasharray={bar.tone ? '4 3' : undefined} />
            {room >= head.length ? (
              <text x={left + 8} y="17" style={{ fill: '#653a7c' }}>
                <tspan style={{ fontWeight: 600 }}>{head}</tspan>
                {room >= bar.text.length ? rest : ''}
              </text>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}

type BarProps = { bar: Bar; band: Band; x: Scale; top: number; size: Measures; domain: Domain; today: IsoDate; pattern: string }
function BarShape({ bar, band, x, top, size, domain, today, pattern }: BarProps) {
  const from = bar.from < domain.from ? domain.from : bar.from
  const to = bar.to === null || bar.to > domain.to ? domain.to : bar.to
  if (from > to) return null
  const [left, right] = [x(from), x(addDays(to, 1))]
  const tint = colours[band]
  const width = Math.max(2, right - left - 1)
  const y = top + 0.5
  const block = size.bar - 1
  const now = Math.min(Math.max(x(addDays(today, 1)), left), right)
  if (bar.tone === 'unknown')
    return <rect x={left + 0.5} y={y} width={width} height={block} fill="#fff" stroke="#212121" strokeDasharray="2 3" />
  return (
    <g>
      {now > left ? <rect x={left + 0.5} y={y} width={Math.min(width, now - left)} height={block} fill={bar.tone === 'deep' ? tint.deep : tint.fill} /> : null}
      {now < right ? <rect x={Math.max(now, left) + 0.5} y={y} width={Math.max(1, right - Math.max(now, left) - 1)} height={block} fill={pattern} /> : null}
      <rect x={left + 0.5} y={y} width={width} height={block} fill="none" stroke={tint.line} />
    </g>
  )
}

type BarTextProps = { bar: Bar; band: Band; x: Scale; top: number; size: Measures; domain: Domain; marks: readonly Mark[]; lines: readonly IsoDate[]; today: IsoDate }
/** The words of a bar, in the first stretch of it that no mark and no line of a day crosses; none when there is no such stretch. */
function BarText({ bar, band, x, top, size, domain, marks, lines, today }: BarTextProps) {
  if (!size.labels) return null
  const from = bar.from < domain.from ? domain.from : bar.from
  const to = bar.to === null || bar.to > domain.to ? domain.to : bar.to
  if (from > to) return null
  const right = x(addDays(to, 1))
  const inTheWay = [...marks.filter((mark) => mark.kind !== 'start').map((mark) => ({ at: x(mark.on), half: 11 })), ...lines.map((line) => ({ at: x(line), half: 3 }))].sort((a, b) => a.at - b.at)
  for (const words of [bar.text, bar.short]) {
    if (!words) continue
    const shown = bar.tone === 'unknown' ? `? ${words}` : words
    const length = shown.length * size.letter
    let start = x(from) + 8
    for (const { at, half } of inTheWay) if (at + half > start - 4 && at - half < start + length) start = at + half + 4
    if (start + length + 6 > right) continue
    return <text x={start} y={top + size.bar / 2 + 5} className={start > x(today) ? 'tl-t' : undefined} style={{ ...(band === 'law' ? { fill: '#4a2a5c' } : {}), ...(band === 'work' ? { fontWeight: 600 } : {}) }}>{shown}</text>
  }
  return null
}

type ShapeProps = { marks: readonly Mark[]; bars: readonly Bar[]; x: Scale; domain: Domain; middle: number; bar: number; today: IsoDate; line: string; isNarrow: boolean }
function Shapes({ marks, bars, x, domain, middle, bar, today, isNarrow }: ShapeProps) {
  const shown = marks.filter((mark) => mark.on >= domain.from && mark.on <= domain.to)
  const end = marks.find((mark) => mark.kind === 'end')
  const lastBar = bars.at(-1)
  const radius = isNarrow ? 6 : 8
  return (
    <g>
      {end && lastBar?.to && end.on > lastBar.to && lastBar.to < domain.to ? (
        <path d={`M${x(lastBar.to < domain.from ? domain.from : lastBar.to)} ${middle}H${end.on > domain.to ? x(domain.to) : x(end.on)}`} stroke="#86499c" strokeWidth="1.5" strokeDasharray="3 3" />
      ) : null}
      {shown.filter((mark) => mark.kind === 'late' && mark.on < today).map((mark) => (
        <rect key={`red${mark.on}`} x={x(mark.on)} y={middle + bar / 2 - 4} width={Math.max(0, x(today > domain.to ? domain.to : today) - x(mark.on))} height={isNarrow ? 4 : 5} fill="#ae332d" />
      ))}
      {shown.map((mark) => {
        const at = x(mark.on)
        const key = `${mark.kind}${mark.on}${mark.label}`
        if (mark.kind === 'start') return null
        if (mark.kind === 'end') return <path key={key} d={`M${at} ${middle - bar / 2 - 2}v${bar + 4}`} stroke="#86499c" strokeWidth="3" />
        if (mark.kind === 'assessment') return <path key={key} d={`M${at} ${middle - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`} fill="#fff" stroke="#235a9a" strokeWidth="2" />
        if (mark.kind === 'done')
          return (
            <g key={key}>
              <circle cx={at} cy={middle} r={radius + 1} fill="#078364" stroke="#fff" strokeWidth="1.5" />
              <path d={`M${at - 4} ${middle}l3 3 5-6`} stroke="#fff" strokeWidth="2" fill="none" />
            </g>
          )
        if (mark.kind === 'late')
          return (
            <g key={key}>
              <rect x={at - radius - 1} y={middle - radius - 1} width={2 * radius + 2} height={2 * radius + 2} rx="2" fill="#ae332d" stroke="#fff" strokeWidth="1.5" />
              <path d={`M${at} ${middle - 5}v6`} stroke="#fff" strokeWidth="2" />
              <circle cx={at} cy={middle + 4.5} r="1.3" fill="#fff" />
            </g>
          )
        if (mark.kind === 'due') return <circle key={key} cx={at} cy={middle} r={radius - 1} fill="#fff" stroke="#86499c" strokeWidth="2.5" />
        return <circle key={key} cx={at} cy={middle} r={radius - 3} fill="#235a9a" stroke="#fff" strokeWidth="1.5" />
      })}
    </g>
  )
}

function Flag({ x, text, size, height, colour, dashed = false, edge }: { x: number; text: string; size: Measures; height: number; colour: string; dashed?: boolean; edge: number }) {
  const width = text.length * 7.4 + 14
  const left = Math.min(Math.max(x - width / 2, size.start), edge - width)
  return (
    <g>
      <path d={`M${x} 52V${height}`} stroke={colour} strokeWidth="2" strokeDasharray={dashed ? '5 4' : undefined} />
      <rect x={left} y="30" width={width} height="22" fill={colour} />
      <text x={left + width / 2} y="46" textAnchor="middle" style={{ fill: '#fff', fontWeight: 600 }}>{text}</text>
    </g>
  )
}
