/**
 * Every reason for which the server refuses a request: a code for machines, a status, and one English line for people who
 * call the API. Screens have their own words, by code. Faults inside a case file have codes of their own, from the law package.
 */
export const errorCodes = {
  'not-json-media-type': { status: 415, message: 'send the case file as application/json, in UTF-8, without compression' },
  'not-utf-8': { status: 400, message: 'the text is not UTF-8' },
  'not-json': { status: 400, message: 'the text is not JSON' },
  'too-deep': { status: 400, message: 'lists and objects are nested more than 32 levels deep' },
  'too-large': { status: 413, message: 'the text is larger than 1 MiB' },
  'too-many-people': { status: 400, message: 'more than 200 people in one request; use the command line for large files' },
  'too-heavy': { status: 503, message: 'the case is too heavy to work out here; send fewer people at a time, or use the command line' },
  'too-many-requests': { status: 429, message: 'too many requests from this address; wait a minute' },
  'no-documents-here': { status: 503, message: 'documents cannot be made on this kind of machine; the page can be printed instead' },
  'busy': { status: 503, message: 'the server is busy; try again in a moment' },
  'bad-request': { status: 400, message: 'the request could not be read' },
  'bad-address': { status: 400, message: 'the address holds something that is not expected there' },
  'signed-out': { status: 401, message: 'sign in first' },
  'not-allowed': { status: 403, message: 'your role does not allow this' },
  'conflict': { status: 409, message: 'somebody else has changed this meanwhile; look again' },
  'overlap': { status: 409, message: 'the law knows only one of these at a time, and the periods overlap' },
  'known-by-access': { status: 409, message: 'the identity code is known here; access is by handover' },
  'not-found': { status: 404, message: 'there is nothing at this address' },
  'wrong-method': { status: 405, message: 'this address does not take that method' },
  'not-ready': { status: 503, message: 'the database does not answer' },
  'unexpected': { status: 500, message: 'an unexpected error; quote the request id when you report it' },
} as const satisfies Record<string, { status: number; message: string }>

export type ErrorCode = keyof typeof errorCodes

/** One line of a refusal. `path` tells where in what was sent, and is empty when it is about the whole. */
export type ErrorLine = { path: string; code: string; message: string }
export type ErrorReply = { errors: ErrorLine[]; requestId?: string }

export const errorReply = (code: ErrorCode, requestId?: string): ErrorReply => ({
  errors: [{ path: '', code, message: errorCodes[code].message }],
  ...(requestId === undefined ? {} : { requestId }),
})
