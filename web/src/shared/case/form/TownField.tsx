/** A municipality, found by its Swedish or Finnish name or its code. What is typed and not found stays as typed. */
import { useEffect, useMemo, useState } from 'react'
import { Button, ComboBox, I18nProvider, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { Glyph } from '../../glyphs.tsx'
import { useMunicipalities } from '../../municipalities.ts'
import type { MunicipalityName } from '../../municipalities.ts'
import { useLanguage, useSay } from '../../words.tsx'
import type { Language } from '../../words.tsx'
import { form } from './form.texts.ts'

const fold = (text: string): string => text.trim().toLocaleLowerCase('sv')
const otherName = (town: MunicipalityName, language: Language): string => {
  const other = language === 'fi' ? town.name.sv : town.name.fi
  return other === town.name[language] ? '' : other
}

type Props = { id: string; label: string; value: string; error: string | undefined; onChange: (value: string) => void }

export function TownField({ id, label, value, error, onChange }: Props) {
  const t = useSay()
  const language = useLanguage()
  const towns = useMunicipalities()
  const chosen = towns?.find((town) => town.code === value)
  const [typed, setTyped] = useState(value)
  const [showsAll, setShowsAll] = useState(false)
  useEffect(() => setTyped(chosen ? chosen.name[language] : value), [chosen, value, language])
  const found = useMemo(() => {
    const wanted = fold(typed)
    const list = towns ?? []
    const matching = showsAll || wanted === '' ? list : list.filter((town) => [town.name.sv, town.name.fi, town.code].some((name) => fold(name).includes(wanted)))
    return [...matching].sort((a, b) => Number(fold(b.name[language]).startsWith(wanted)) - Number(fold(a.name[language]).startsWith(wanted)) || a.name[language].localeCompare(b.name[language], language))
  }, [towns, typed, showsAll, language])
  const type = (text: string): void => {
    setTyped(text)
    setShowsAll(false)
    const exact = towns?.find((town) => [town.name.sv, town.name.fi, town.code].some((name) => fold(name) === fold(text)))
    onChange(exact ? exact.code : text.trim())
  }
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : language}>
      <ComboBox
        className={`field town${error ? ' bad' : ''}`}
        items={found.map((town) => ({ ...town, id: town.code }))}
        inputValue={typed}
        selectedKey={chosen?.code ?? null}
        allowsCustomValue
        allowsEmptyCollection={false}
        isInvalid={error !== undefined}
        onInputChange={(text) => text !== typed && type(text)}
        onSelectionChange={(key) => {
          const town = towns?.find((each) => each.code === key)
          if (!town) return
          // Both at once: a text that changes later would open the list again.
          setTyped(town.name[language])
          if (town.code !== value) onChange(town.code)
        }}
        onOpenChange={(isOpen, trigger) => setShowsAll(isOpen && trigger === 'manual')}
      >
        <Label>{label}</Label>
        <span className="town-in">
          <Input className="in" id={id} autoComplete="off" />
          <Button className="cal-btn" aria-label={t(form.townOpen)}>
            <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true">
              <path d="M1 1.500l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </Button>
        </span>
        {error ? (
          <Text slot="errorMessage" className="err" elementType="p">
            <Glyph name="late" />
            <span>{error}</span>
          </Text>
        ) : null}
        <Popover className="pop" offset={0}>
          <ListBox className="lb" items={found.map((town) => ({ ...town, id: town.code }))}>
            {(town: MunicipalityName & { id: string }) => (
              <ListBoxItem id={town.code} textValue={town.name[language]} className="lb-i">
                <span>{town.name[language]}</span> <span className="meta">{otherName(town, language)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}
