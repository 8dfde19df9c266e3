/**
 * Reads a statute text into sections and moments. Two forms: the Statute Book as plain text (blank lines between
 * paragraphs) and a consolidated text with headings (`##### 14 § Heading`). Used by `write-statutes.ts` only.
 */
export type RawSection = {
  section: string
  chapter?: { number: string; title: string }
  heading: string
  moments: string[]
  /** Wording until a day, where the text gives both the old and the new one. Key: number of the moment. */
  older: Map<number, string>
  /** All moments of the older section, where the whole section was replaced. */
  olderWhole?: { heading: string; moments: string[] }
  /** Numbers of moments whose place stands empty. */
  repealed: number[]
  repealedWhole: boolean
}

const pointAtStart = /^(\d{1,2}( [a-z])?|[a-z])\) /
const sectionLine = /^(\d{1,3}( [a-z])?) §$/
const chapterLine = /^(\d{1,2}( [a-z])?) (?:kap\.|luku\.?)$/

const tidy = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').replace(/ ([,.;])/g, '$1').trim()

/** Adds a paragraph: a point joins its moment, other text begins a new one. */
function addParagraph(moments: string[], paragraph: string): void {
  const text = tidy(paragraph)
  if (text === '') return
  if (pointAtStart.test(text) && moments.length > 0) moments[moments.length - 1] += `\n${text}`
  else moments.push(text)
}

const newSection = (section: string, heading: string, chapter: RawSection['chapter']): RawSection => ({
  section, heading, moments: [], older: new Map(), repealed: [], repealedWhole: false, ...(chapter === undefined ? {} : { chapter }),
})

/** The text as printed in the Statute Book. `amending` stops at the entry-into-force clause of an amending act. */
export function readEnacted(text: string, options: { amending?: boolean; lastSection?: string } = {}): RawSection[] {
  const blocks = text.replaceAll('\r', '').replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').split(/\n\s*\n/).map((block) => block.trim()).filter((block) => block !== '')
  const sections: RawSection[] = []
  let chapter: RawSection['chapter']
  let expects: 'heading' | 'chapter' | undefined
  let current: RawSection | undefined
  let pendingChapter = ''
  for (const block of blocks) {
    const section = sectionLine.exec(block)
    if (section !== null) {
      current = newSection(section[1]!, '', chapter)
      sections.push(current)
      expects = 'heading'
      continue
    }
    const chapterNumber = chapterLine.exec(block)
    if (chapterNumber !== null) {
      pendingChapter = chapterNumber[1]!
      expects = 'chapter'
      current = undefined
      continue
    }
    if (expects === 'chapter') {
      chapter = { number: pendingChapter, title: tidy(block) }
      expects = undefined
      continue
    }
    if (current === undefined) continue
    if (expects === 'heading') {
      current.heading = tidy(block)
      expects = undefined
      continue
    }
    const oneLine = tidy(block)
    if (/^(RP|HE) \d+\/\d{4}$/.test(oneLine) || /^(Helsingfors den|Helsingissä) /.test(oneLine)) break
    if (options.amending === true && /^(Denna (lag|förordning) träder i kraft|Tämä (laki|asetus) tulee voimaan)/.test(oneLine)) break
    addParagraph(current.moments, block)
  }
  return sections
}

const plain = (text: string): string =>
  text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*+([^*]+)\*+/g, '$1').replaceAll('\\', '')

/** A consolidated text with headings, which may give the earlier wording after the present one. */
export function readConsolidated(text: string): RawSection[] {
  const blocks = text.replaceAll('\r', '').replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').split(/\n\s*\n/).map((block) => block.trim()).filter((block) => block !== '')
  const sections: RawSection[] = []
  let chapter: RawSection['chapter']
  let current: RawSection | undefined
  let olderMoment: number | undefined
  let olderSection = false
  for (const block of blocks) {
    const heading = /^#{2,6} (.*)$/s.exec(block)
    if (heading !== null) {
      const title = tidy(plain(heading[1]!))
      const section = /^(\d{1,3}( [a-z])?) §\.? ?(.*)$/.exec(title)
      const chapterTitle = /^(\d{1,2}( [a-z])?) luku\.? (.*)$/.exec(title)
      olderMoment = undefined
      if (section !== null) {
        if (olderSection && current?.section === section[1]) {
          current!.olderWhole = { heading: section[3]!, moments: [] }
          olderSection = false
          continue
        }
        current = newSection(section[1]!, section[3]!, chapter)
        sections.push(current)
      } else if (chapterTitle !== null) {
        chapter = { number: chapterTitle[1]!, title: chapterTitle[3]! }
        current = undefined
      } else current = undefined // Entry-into-force clauses of amending acts stand after the act itself.
      olderSection = false
      continue
    }
    if (current === undefined) continue
    const change = /^\*L:lla (?:721|733)\/2025 muutettu (\d+)(?: [a-z])? (momentti|§)/.exec(block)
    if (change !== null) {
      if (change[2] === '§') olderSection = true
      else {
        olderMoment = Number(change[1])
        if (olderMoment !== current.moments.length) throw new Error(`${current.section} § ${olderMoment}: out of step`)
      }
      continue
    }
    const oneLine = tidy(plain(block))
    if (/^\d+( [a-z])? § on kumottu/.test(oneLine)) {
      current.repealedWhole = true
      continue
    }
    const gone = /^(\d+) momentti on kumottu/.exec(oneLine)
    if (gone !== null) {
      current.repealed.push(Number(gone[1]))
      current.moments.push('')
      continue
    }
    if (/^\*[^*]*\d+\/\d{4}[^*]*\*$/s.test(block)) continue // a remark of the publisher about an amendment
    if (current.olderWhole !== undefined) {
      addParagraph(current.olderWhole.moments, plain(block))
      continue
    }
    if (olderMoment !== undefined) {
      const seen = current.older.get(olderMoment)
      if (seen === undefined) {
        current.older.set(olderMoment, oneLine)
        continue
      }
      if (pointAtStart.test(oneLine)) {
        current.older.set(olderMoment, `${seen}\n${oneLine}`)
        continue
      }
      olderMoment = undefined
    }
    addParagraph(current.moments, plain(block))
  }
  return sections
}
