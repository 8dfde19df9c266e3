/** Yes, no and unknown by their shape. The word stands beside it. */
import type { Answer } from '@kotostig/law/terms'

export function AnswerMark({ answer }: { answer: Answer }) {
  return (
    <svg className="mk" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="#fff" stroke={answer === 'unknown' ? '#212121' : '#653a7c'} strokeWidth="1.5" strokeDasharray={answer === 'unknown' ? '2.500 2' : undefined} />
      {answer === 'yes' ? <path d="M4.500 8.200l2.400 2.400 4.400-5" stroke="#653a7c" strokeWidth="1.8" fill="none" /> : null}
      {answer === 'no' ? <path d="M5.200 5.200l5.600 5.600M10.800 5.200l-5.600 5.600" stroke="#653a7c" strokeWidth="1.8" /> : null}
    </svg>
  )
}
