import { date } from "./format";
import { say, type Values } from "./i18n";

/** An error in one field: a code with values for a translated message, and the server's own message in English. */
export type FieldError = { field: string; message: string; code?: string; values?: Values };

type ProblemBody = { status?: number; code?: string; detail?: string; message?: string; title?: string; errors?: FieldError[]; position?: number };

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Formats a day such as "2026-01-31", which is the same in every time zone, for the reader; leaves other values as they are. */
const ofDay = (value: Values[string]) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? date(`${value}T00:00`) : value);

/** The message in the reader's language if the code is known; the server may be newer than the page. */
function said({ code, values, message }: FieldError): string {
  const key = `faults.${code}`;
  const text = say(key, values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, ofDay(value)])));
  return text === key ? sentence(message) : text;
}

/** A refusal by the server. `message` is the text for the user, empty if the server sent none. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldError[] = [],
    /** The position of the first character that could not be parsed, counted from 1. */
    readonly position?: number,
  ) {
    super(detail);
  }

  /** The server could not be reached, or the connection broke. */
  static offline(): Problem {
    return new Problem(0, "offline", "");
  }

  static from(status: number, body: unknown): Problem {
    const problem: ProblemBody = typeof body === "object" && body !== null ? body : {};
    const detail = problem.detail ?? problem.message ?? problem.title ?? "";
    return new Problem(status, problem.code ?? "unknown", detail, problem.errors ?? [], problem.position);
  }

  of(field: string): string | undefined {
    const found = this.errors.find((error) => error.field === field);
    return found && said(found);
  }

  /** The message for the user: that of the first invalid field, without the field's API name. */
  get told(): string {
    const [first] = this.errors;
    return first ? said(first) : sentence(this.message);
  }
}

/** The message for one field of a form, if the server reported one. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.of(field) : undefined;
}

/** Whether the resource existed but is gone for good. */
export function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 410;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}
