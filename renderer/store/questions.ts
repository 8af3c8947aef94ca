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
}

type QuestionState = { readonly question: Question | null; readonly answer: (answer: string | null) => void }

export const useQuestion = create<QuestionState>(() => ({ question: null, answer: () => undefined }))

/** Shows `question` in a dialog; resolves to the chosen answer, or null when the user dismissed it. A second question replaces (dismisses) the first. */
export function ask(question: Question): Promise<string | null> {
  useQuestion.getState().answer(null)
  return new Promise((resolve) => {
    useQuestion.setState({
      question,
      answer: (answer) => {
        useQuestion.setState({ question: null, answer: () => undefined })
        resolve(answer)
      },
    })
  })
}
