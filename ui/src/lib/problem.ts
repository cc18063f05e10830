import { date } from "./format";
import { say, type Values } from "./i18n";

/** What is wrong with one field: a code and values for which the catalogue has a sentence, and the server's own in English. */
export type FieldError = { field: string; message: string; code?: string; values?: Values };

type ProblemBody = { status?: number; code?: string; detail?: string; message?: string; title?: string; errors?: FieldError[]; position?: number };

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "2026-01-31", a day wherever one is, as one says it; other values as they are. */
const ofDay = (value: Values[string]) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? date(`${value}T00:00`) : value);

/** In the reader's language, where the catalogue knows the fault: a page may be older than its server. */
function said({ code, values, message }: FieldError): string {
  const key = `faults.${code}`;
  const text = say(key, values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, ofDay(value)])));
  return text === key ? sentence(message) : text;
}

/** A refusal by the server; `message` is the sentence meant for the person, empty where the server gave none. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldError[] = [],
    /** Of the character of a text that could not be read, counted from 1. */
    readonly position?: number,
  ) {
    super(detail);
  }

  /** The server was not reached, or the connection broke. */
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

  /** The sentence for the person: of the first field that is wrong, without the name that programs know it by. */
  get told(): string {
    const [first] = this.errors;
    return first ? said(first) : sentence(this.message);
  }
}

/** The message that belongs to one field of a form, if the server named one. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.of(field) : undefined;
}

/** What was asked for has ended for good. */
export function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 410;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}
