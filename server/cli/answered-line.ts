import { InputError } from '../model/input-error.ts';

/** One output line of a stream of questions and answers. */
export interface AnsweredLine {
  /** JSON, without a line feed. */
  readonly output: string;
  /** The question was bad; the output says why. */
  readonly failed: boolean;
}

export const answered = (value: object): AnsweredLine => ({ output: JSON.stringify(value), failed: false });

export const refused = (value: object): AnsweredLine => ({ output: JSON.stringify(value), failed: true });

/** Why a line was refused. A fault of the program itself is called one, and does not end the stream. */
export function faultOf(error: unknown): string {
  const { message } = error as Error;
  return error instanceof InputError ? message : `An unexpected fault of the program, please report it: ${message}`;
}
