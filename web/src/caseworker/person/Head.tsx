/** Who the person is, in one line of facts. Where somebody protected lives is not said. */
import type { ReactNode } from 'react'
import type { Group } from '@kotostig/law/terms'
import { Groups } from '../../shared/case/Groups.tsx'
import { ageOn, dayText } from '../../shared/day.ts'
import { useMunicipalityName } from '../../shared/municipalities.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { caseOf } from '../facts/FactDialog.tsx'
import type { PersonFile } from '../facts/FactDialog.tsx'
import { common } from '../words.ts'
import { languageName } from '../../shared/language-name.ts'
import { person as words } from './person.texts.ts'

export const nameOfFile = (file: PersonFile, protectedWords: string): string => `${file.givenNames} ${file.familyName}`.trim() || `${protectedWords} ${file.caseNumber}`

export function Head({ file, groups, actions }: { file: PersonFile; groups: readonly Group[] | undefined; actions: ReactNode }) {
  const t = useSay()
  const language = useLanguage()
  const townOf = useMunicipalityName()
  const home = caseOf(file).people[0]?.homeMunicipality?.find((each) => each.from <= file.today && (!each.to || each.to >= file.today))
  const interpreted = file.languages.filter((each) => each.needsInterpreter)
  return (
    <div className="head person-head">
      <div>
        <div className="row">
          <h1>{nameOfFile(file, t(common.protected))}</h1>
          {file.isProtected ? (
            <span className="secret">
              <svg viewBox="0 0 20 20" aria-hidden="true"><rect x="3" y="9" width="14" height="10" /><path d="M6 9V6a4 4 0 0 1 8 0v3" fill="none" stroke="currentColor" strokeWidth="2" /></svg>
              {t(words.protectedChip)}
            </span>
          ) : <span className="meta">{file.identityCode ?? ''}</span>}
          <span className="meta">{file.caseNumber}</span>
        </div>
        <p className="facts-line">
          <b>{t(common.years, { n: ageOn(file.born, file.today) })}</b>
          {file.bornKnown === file.born ? null : <span>{t(words.bornKnown, { day: dayText(file.bornKnown) })}</span>}
          <span>{file.languages.length > 0 ? file.languages.map((each) => languageName(each.language, language)).join(', ') : <span className="meta">{t(words.languagesUnknown)}</span>}</span>
          {interpreted.length > 0 ? <b>{t(words.interpreter)}</b> : null}
          {file.isProtected ? null : <span>{home ? t(words.homeSince, { town: townOf(home.code)?.[language] ?? home.code, day: dayText(home.from) }) : <span className="meta">{t(words.noHome)}</span>}</span>}
          <span>{file.officer ? t(words.officer, { name: file.officer }) : <span className="meta">{t(words.noOfficer)}</span>}</span>
        </p>
        <Groups of={groups} />
      </div>
      <p className="row">{actions}</p>
    </div>
  )
}
