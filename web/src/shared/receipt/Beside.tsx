/** In which language a receipt on paper stands as well, beside that of the page. */
import { portalLanguages } from '@kotostig/api/portal-words'
import { languageName } from '../language-name.ts'
import { useLanguage, useSay } from '../words.tsx'
import { receipt as words } from './receipt.texts.ts'

export function Beside({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const others = portalLanguages.filter((code) => code !== language).map((code) => [code, languageName(code, language)] as const).sort((a, b) => a[1].localeCompare(b[1], language))
  return (
    <div className="field no-print receipt-beside">
      <label htmlFor="beside">{t(words.beside)}</label>
      <select className="in" id="beside" value={value} aria-describedby="beside-hint" onChange={(event) => onChange(event.target.value)}>
        <option value="alone">{t(words.alone)}</option>
        {others.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
      </select>
      <p className="hint" id="beside-hint">{t(words.besideHint)}</p>
    </div>
  )
}
