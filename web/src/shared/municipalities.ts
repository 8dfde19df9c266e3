/** The 308 municipalities, fetched when something on the page needs their names. */
import { useEffect, useState } from 'react'
import type { Names } from './words.tsx'

export type MunicipalityName = { code: string; name: Names }
let list: MunicipalityName[] | undefined
let asked: Promise<MunicipalityName[]> | undefined

function fetchList(): Promise<MunicipalityName[]> {
  asked ??= import('@kotostig/law/data/municipalities-2026.json').then((file) => {
    list = (file.default as MunicipalityName[]).map(({ code, name }) => ({ code, name }))
    return list
  })
  asked.catch(() => (asked = undefined))
  return asked
}

/** Nothing until the list is there; names then replace codes on the page. */
export function useMunicipalities(): MunicipalityName[] | undefined {
  const [found, setFound] = useState(list)
  useEffect(() => {
    let here = true
    fetchList().then(
      (value) => here && setFound(value),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return found
}

export type NameOf = (code: string) => Names | undefined
export function useMunicipalityName(): NameOf {
  const found = useMunicipalities()
  return (code) => found?.find((each) => each.code === code)?.name
}
