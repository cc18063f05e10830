import { Button, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { Problem } from "@/lib/problem";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./QueryField.module.css";

type Props = { query: string; error: unknown; onRun: (query: string) => void; children?: ReactNode };

/** The query as text; if the server could not parse it, the position of the error is marked. */
export function QueryField({ query, error, onRun, children }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(query);
  const [shown, setShown] = useState(query);
  if (shown !== query) {
    // The address changed: by a search, the builder, or going back.
    setShown(query);
    setTyped(query);
  }
  return (
    <form
      className={classes.form}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onRun(typed);
      }}
    >
      <TextInput
        className={classes.field}
        aria-label={t("search.query")}
        placeholder={t("app.searchLabel")}
        leftSection={<IconSearch size={18} stroke={1.6} />}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={Boolean(error)}
      />
      <Button type="submit" variant="light">
        {t("search.run")}
      </Button>
      {children}
      {error instanceof Problem && error.position !== undefined ? <Pointed query={query} position={error.position} message={error.told} /> : error ? <div className={classes.problem}><ProblemNote error={error} /></div> : null}
    </form>
  );
}

function Pointed({ query, position, message }: { query: string; position: number; message: string }) {
  const at = position - 1;
  return (
    <div className={classes.problem} role="alert">
      <code className={classes.code} dir="ltr">
        {query.slice(0, at)}
        <mark className={classes.mark}>{query.slice(at, at + 1) || " "}</mark>
        {query.slice(at + 1)}
      </code>
      <Text size="sm" c="var(--loss)">
        {message}
      </Text>
    </div>
  );
}
