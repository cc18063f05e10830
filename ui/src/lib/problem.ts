export type FieldError = { field: string; message: string };

type ProblemBody = { status?: number; code?: string; detail?: string; message?: string; title?: string; errors?: FieldError[]; position?: number };

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
    const message = this.errors.find((error) => error.field === field)?.message;
    return message && sentence(message);
  }

  /** The sentence for the person, without the name that programs know a field by. */
  get told(): string {
    const [first] = this.errors;
    return sentence(first && this.message.startsWith(`${first.field}: `) ? this.message.slice(first.field.length + 2) : this.message);
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
