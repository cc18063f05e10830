import { Stack, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { fieldError } from "@/lib/problem";
import { Dialog } from "./Dialog";
import { FormButtons } from "./FormButtons";
import { ProblemNote } from "./ProblemNote";

type Props = {
  title: string;
  label: string;
  hint?: string;
  start?: string;
  submit: string;
  pending: boolean;
  error: unknown;
  onSubmit: (name: string) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks for a name, of something new or to rename it. Open while rendered. */
export function NameDialog({ title, label, hint, start = "", submit, pending, error, onSubmit, onClose, children }: Props) {
  const [name, setName] = useState(start);
  const atField = fieldError(error, "name");
  const wanted = name.trim();
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === start) onClose();
          else onSubmit(wanted);
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={label}
            description={hint}
            value={name}
            error={atField}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => selectStem(event.currentTarget)}
          />
          {children}
          {!atField && <ProblemNote error={error} />}
          <FormButtons onClose={onClose} submit={submit} pending={pending} disabled={wanted === ""} />
        </Stack>
      </form>
    </Dialog>
  );
}

function selectStem(input: HTMLInputElement) {
  const dot = input.value.lastIndexOf(".");
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
}
