/** The kinds of fields in the server's query language, which decide the operators that the builder offers. */
export type FieldKind = "words" | "text" | "tags" | "type" | "truth" | "number" | "size" | "time" | "choice" | "presence";
export type Operator = "has" | "=" | ":" | "<" | "<=" | ">" | ">=" | "IN" | "HAS" | "NOT =" | "NOT IN" | "EXISTS" | "NOT EXISTS";
export type Condition = { field: string; operator: Operator; values: string[] };
/** Conditions, of which all or any must hold. */
export type Conditions = { match: "all" | "any"; conditions: Condition[] };

/** The pseudo-field for words anywhere: in names, tags, descriptions, or custom metadata. */
export const anywhere = "";

const operatorsOf: Record<FieldKind, Operator[]> = {
  words: ["has"],
  text: [":", "=", "NOT =", "HAS", "IN"],
  tags: ["IN", "NOT IN", "HAS", "EXISTS", "NOT EXISTS"],
  type: ["="],
  truth: ["="],
  number: [">=", "<=", "=", "NOT =", ">", "<"],
  size: [">=", "<=", ">", "<"],
  time: [">", "<", ">=", "<=", "="],
  choice: ["=", "IN", "NOT =", "NOT IN"],
  presence: ["EXISTS", "NOT EXISTS"],
};

/** The fields that every library has, in the order offered. */
export const fields = {
  [anywhere]: "words",
  name: "text",
  tags: "tags",
  type: "type",
  format: "choice",
  size: "size",
  createdAt: "time",
  updatedAt: "time",
  width: "number",
  height: "number",
  path: "text",
  collection: "choice",
  inAnyCollection: "truth",
  owner: "choice",
  createdBy: "choice",
  published: "truth",
  private: "truth",
  transparency: "truth",
  description: "presence",
} as const satisfies Record<string, FieldKind>;
export type FieldName = keyof typeof fields;

export const isKnownField = (name: string): name is FieldName => name in fields;

const customPrefix = "customMetadata.";
export const customField = (name: string) => customPrefix + name;
const isCustom = (field: string) => field.startsWith(customPrefix);

/** The operators for a field; for custom metadata, they depend on the type of its values. */
export function operators(field: string, kind: FieldKind): Operator[] {
  if (field === "path") return [":", "=", "NOT ="];
  if (!isCustom(field)) return operatorsOf[kind];
  if (kind === "truth") return ["=", "EXISTS", "NOT EXISTS"];
  return [...(kind === "tags" ? (["IN", "NOT IN"] as Operator[]) : operatorsOf[kind]), "EXISTS", "NOT EXISTS"];
}

export const takesList = (operator: Operator) => operator === "IN" || operator === "NOT IN";
export const takesNothing = (operator: Operator) => operator === "EXISTS" || operator === "NOT EXISTS";

/** Whether a condition is complete; without a value, it is not yet part of the query. */
export const isWhole = ({ operator, values }: Condition) => takesNothing(operator) || values.some((value) => value.trim() !== "");

const signs = /[=:<>()[\],"\s\\]/;
const reserved = /^(and|or|not|in|has|exists)$/i;
const plain = /^(\d+(\.\d+)?|true|false)$/;
const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;

/** Typed words as a query: anything that would read as syntax is quoted. */
export function wordsQuery(typed: string): string {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => (signs.test(word) || reserved.test(word) ? quoted(word) : word)).join(" ");
}

/** Input of the search field as a query: taken as is if it looks like one, otherwise as words. */
export function asQuery(typed: string): string {
  const names = Object.keys(fields).filter(Boolean).join("|");
  const looksLikeQuery = new RegExp(`(^|[\\s(])(${names}|sha256|id|"(custom|embedded)Metadata\\.[^"]*")\\s*([=:<>]|(IN|NOT|HAS|EXISTS)\\b)|^".*"$`, "i");
  return looksLikeQuery.test(typed) ? typed.trim() : wordsQuery(typed);
}

/** The query as text. */
export function printed({ match, conditions }: Conditions): string {
  return conditions.filter(isWhole).map(printedOne).join(match === "all" ? " AND " : " OR ");
}

function printedOne({ field, operator, values }: Condition): string {
  const given = values.map((value) => value.trim()).filter((value) => value !== "");
  if (operator === "has") return wordsQuery(given.join(" "));
  const name = /^\w+$/.test(field) ? field : quoted(field);
  if (takesNothing(operator)) return `${name} ${operator}`;
  if (takesList(operator)) return `${name} ${operator} [${given.map(valueText).join(", ")}]`;
  return `${name} ${operator} ${valueText(given[0] ?? "")}`;
}

const valueText = (value: string) => (plain.test(value) ? value : quoted(value));

type Token = { kind: "word" | "string" | "sign"; text: string };

/** The conditions of a query; undefined if rows cannot express it, as with brackets, or AND and OR mixed. */
export function conditionsOf(query: string): Conditions | undefined {
  const tokens = tokensOf(query);
  if (tokens === undefined) return undefined;
  const conditions: Condition[] = [];
  let match: "AND" | "OR" | undefined;
  let at = 0;
  while (at < tokens.length) {
    const read = condition(tokens, at);
    if (read === undefined) return undefined;
    conditions.push(read.condition);
    at = read.next;
    if (at === tokens.length) break;
    const joined = tokens[at]?.text.toUpperCase();
    if ((joined !== "AND" && joined !== "OR") || (match !== undefined && match !== joined) || at + 1 === tokens.length) return undefined;
    match = joined;
    at++;
  }
  return { match: match === "OR" ? "any" : "all", conditions };
}

function condition(tokens: Token[], at: number): { condition: Condition; next: number } | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind === "sign") return undefined;
  const operator = operatorAt(tokens, at + 1);
  if (operator === undefined) return words(tokens, at);
  const next = at + 1 + operator.split(" ").length;
  if (takesNothing(operator)) return { condition: { field: first.text, operator, values: [] }, next };
  if (!takesList(operator)) {
    const value = tokens[next];
    return value === undefined || value.kind === "sign" ? undefined : { condition: { field: first.text, operator, values: [value.text] }, next: next + 1 };
  }
  const end = tokens.findIndex((token, index) => index >= next && token.kind === "sign" && token.text === "]");
  if (tokens[next]?.text !== "[" || end < 0) return undefined;
  const values = tokens.slice(next + 1, end).filter((token) => token.kind !== "sign" || token.text !== ",");
  if (values.some((token) => token.kind === "sign")) return undefined;
  return { condition: { field: first.text, operator, values: values.map((token) => token.text) }, next: end + 1 };
}

function words(tokens: Token[], at: number): { condition: Condition; next: number } | undefined {
  let next = at;
  const found: string[] = [];
  for (let token = tokens[next]; token !== undefined && token.kind !== "sign" && !isKeyword(token); token = tokens[++next]) {
    if (operatorAt(tokens, next + 1) !== undefined) break;
    // A quoted text with a space cannot be shown in a row: it would fall apart into words.
    if (/\s/.test(token.text)) return undefined;
    found.push(token.text);
  }
  return found.length === 0 ? undefined : { condition: { field: anywhere, operator: "has", values: [found.join(" ")] }, next };
}

const isKeyword = ({ kind, text }: Token) => kind === "word" && /^(and|or|not)$/i.test(text);

function operatorAt(tokens: Token[], at: number): Operator | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === "string") return undefined;
  const text = token.text.toUpperCase();
  if (token.kind === "sign") return ["=", ":", "<", "<=", ">", ">="].includes(text) ? (text as Operator) : undefined;
  if (text === "NOT") {
    const negated = tokens[at + 1]?.text.toUpperCase() ?? "";
    return ["=", "IN", "EXISTS"].includes(negated) ? (`NOT ${negated}` as Operator) : undefined;
  }
  return ["IN", "HAS", "EXISTS"].includes(text) ? (text as Operator) : undefined;
}

function tokensOf(query: string): Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|(<=|>=|[=:<>()[\],])|((?:\d[^\s"=<>()[\],]*T[^\s"=<>()[\],]*)|[^\s"=:<>()[\],]+))/gy;
  const end = query.trimEnd().length;
  while (pattern.lastIndex < end) {
    const found = pattern.exec(query);
    if (found === null) return undefined;
    const [, string, sign, word] = found;
    if (string !== undefined) tokens.push({ kind: "string", text: string.replace(/\\(["\\])/g, "$1") });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
  }
  return tokens;
}
