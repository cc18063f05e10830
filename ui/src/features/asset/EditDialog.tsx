import { Stack, TagsInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useEditAssets } from "@/api/describe";
import { metadataFieldsQuery } from "@/api/metadata";
import type { Asset, AssetsChange } from "@/api/types";
import { changeOf, type Draft, undosOf } from "@/lib/describe";
import { useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import { MetadataInput } from "@/parts/MetadataInput";

/** Edits tags, description and custom metadata of one asset or several at once. */
export function EditDialog({ assets, onClose }: { assets: Asset[]; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const edit = useEditAssets();
  const { data: fields = [], error } = useQuery(metadataFieldsQuery);
  const single = assets.length === 1 ? assets[0] : undefined;
  const present = [...new Set(assets.flatMap(({ tags }) => tags))].sort();
  const [draft, setDraft] = useState<Draft>({ tags: single?.tags ?? [], removed: [], description: single ? (single.description ?? "") : undefined, values: {} });
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  function submit() {
    const change = changeOf(draft, single);
    if (change === null) {
      onClose();
      return;
    }
    edit.mutate(
      { ids: assets.map(({ id }) => id), ...change },
      {
        onSuccess: ({ results }) => {
          const changed = new Set(results.filter(({ status }) => status === "updated").map(({ id }) => id));
          const done = changed.size;
          const words = [done > 0 && t("edit.changed", { count: done }), done < results.length && t("edit.notChanged", { count: results.length - done })];
          const undos = undosOf(change, assets.filter(({ id }) => changed.has(id)));
          toast.done(words.filter(Boolean).join(". "), undos.length > 0 ? () => void undo(undos).catch(toast.failed) : undefined);
          onClose();
        },
      },
    );
  }

  async function undo(undos: AssetsChange[]) {
    for (const each of undos) await edit.mutateAsync(each);
  }

  return (
    <Dialog onClose={onClose} size={520} title={single ? t("edit.titleOne", { name: single.name }) : t("edit.title", { count: assets.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <TagsInput data-autofocus dropdownOpened={false} label={single ? t("edit.tags") : t("edit.addTags")} description={t("edit.tagsHint")} value={draft.tags} onChange={(tags) => put({ tags })} splitChars={[","]} />
          {!single && present.length > 0 && <TagsInput label={t("edit.removeTags")} data={present} value={draft.removed} onChange={(removed) => put({ removed })} splitChars={[","]} />}
          <Textarea label={t("details.description")} autosize minRows={2} maxRows={8} placeholder={single ? undefined : t("edit.stays")} value={draft.description ?? ""} onChange={(event) => put({ description: event.currentTarget.value || (single ? "" : undefined) })} />
          {fields.map((field) => (
            <MetadataInput
              key={field.id}
              field={field}
              value={field.name in draft.values ? draft.values[field.name] : single?.customMetadata[field.name]}
              stays={!single && !(field.name in draft.values)}
              onChange={(value) => put({ values: { ...draft.values, [field.name]: value } })}
            />
          ))}
          <ProblemNote error={error ?? edit.error} />
          <FormButtons onClose={onClose} submit={t("common.save")} pending={edit.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
