import { create } from 'zustand'

/** One button of a question; `answer` is what `ask` resolves to. */
export type Choice = {
  readonly answer: string
  readonly label: string
  readonly tone?: 'primary' | 'danger'
}

/** A question that must be answered before the work goes on. `details` are shown as a list. */
export type Question = {
  readonly title: string
  readonly text: string
  readonly details?: readonly string[]
  readonly choices: readonly Choice[]
  /** A line to fill in; Enter in it is the primary choice. */
  readonly field?: { readonly label: string; readonly value: string; readonly maxLength: number }
}

/** Ends the question; `words` is what its field holds. */
type Answer = (answer: string | null, words?: string) => void
type QuestionState = { readonly question: Question | null; readonly answer: Answer }

export const useQuestion = create<QuestionState>(() => ({ question: null, answer: () => undefined }))

/** Shows `question` in a dialog; resolves to the chosen answer, or null when the user dismissed it. A second question replaces (dismisses) the first. */
export const ask = async (question: Question): Promise<string | null> => (await askWords(question)).answer

/** `ask` for a question with a field: also what was typed into it. */
export function askWords(question: Question): Promise<{ readonly answer: string | null; readonly words: string }> {
  useQuestion.getState().answer(null)
  return new Promise((resolve) => {
    useQuestion.setState({
      question,
      answer: (answer, words = question.field?.value ?? '') => {
        useQuestion.setState({ question: null, answer: () => undefined })
        resolve({ answer, words })
      },
    })
  })
}
