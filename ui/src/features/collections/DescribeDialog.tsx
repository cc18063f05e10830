import { Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useChangeCollection } from "@/api/collections";
import type { Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { fieldError } from "@/lib/problem";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

/** Edits the description of a collection. */
export function DescribeDialog({ collection: { id, name, description }, onClose }: { collection: Collection; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeCollection();
  const [text, setText] = useState(description ?? "");
  return (
    <Dialog onClose={onClose} title={t("collections.describeTitle", { name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const back = () => void change.mutateAsync({ id, description: description ?? "" }).catch(toast.failed);
          change.mutate(
            { id, description: text.trim() },
            {
              onSuccess: () => {
                toast.done(t("collections.described", { name }), back);
                onClose();
              },
            },
          );
        }}
      >
        <Stack>
          <Textarea data-autofocus label={t("collections.description")} autosize minRows={3} maxRows={10} value={text} error={fieldError(change.error, "description")} onChange={(event) => setText(event.currentTarget.value)} />
          <ProblemNote error={change.error} beside={["description"]} />
          <FormButtons onClose={onClose} submit={t("common.save")} pending={change.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
