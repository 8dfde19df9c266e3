/** Where a text stops being JSON: line and column for people. The browsers' own messages differ and are in English. */
export type JsonFault = { kind: 'empty' | 'end' | 'string' | 'comma' | 'character' | 'too-deep'; line: number; column: number; found?: string }

class Stop {
  readonly kind: JsonFault['kind']
  readonly at: number
  constructor(kind: JsonFault['kind'], at: number) {
    this.kind = kind
    this.at = at
  }
}

const deepest = 64
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

export function faultInJson(text: string): JsonFault {
  if (text.trim() === '') return { kind: 'empty', line: 1, column: 1 }
  let at = 0
  const space = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++
  }
  const stop = (kind: JsonFault['kind'] = 'character'): never => {
    throw new Stop(at >= text.length ? 'end' : kind, at)
  }
  const take = (pattern: RegExp, kind: JsonFault['kind']): void => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) stop(kind)
    else at += found[0].length
  }
  const list = (close: string, item: () => void): void => {
    at++
    space()
    if (text[at] === close) {
      at++
      return
    }
    for (;;) {
      item()
      space()
      if (text[at] === close) {
        at++
        return
      }
      if (text[at] !== ',') stop('comma')
      at++
      space()
    }
  }
  const value = (depth: number): void => {
    space()
    if (depth > deepest) stop('too-deep')
    const character = text[at]
    if (character === '{')
      list('}', () => {
        space()
        take(string, 'string')
        space()
        if (text[at] !== ':') stop()
        at++
        value(depth + 1)
      })
    else if (character === '[') list(']', () => value(depth + 1))
    else if (character === '"') take(string, 'string')
    else take(literal, 'character')
  }
  try {
    value(0)
    space()
    stop()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const before = text.slice(0, error.at).split('\n')
    const found = text[error.at]
    return { kind: error.kind, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, ...(found === undefined ? {} : { found }) }
  }
  return { kind: 'character', line: 1, column: 1 }
}
