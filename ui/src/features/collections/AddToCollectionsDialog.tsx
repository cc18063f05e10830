import { Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { membershipsQuery } from "@/api/assets";
import { collectionsQuery, useCreateCollection } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import { Dialog } from "@/parts/Dialog";
import dialog from "@/parts/Dialog.module.css";
import { More } from "@/parts/More";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import classes from "./AddToCollectionsDialog.module.css";
import { useAdding } from "./useAdding";
import { WhoGains } from "./WhoGains";

type Props = { assets: Asset[]; onClose: () => void };

// For a larger selection, asking about every asset would cost more than the answer is worth.
const mostAsked = 20;

export function AddToCollectionsDialog({ assets, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Collection>>(new Map());
  const pages = useInfiniteQuery(collectionsQuery({ minLevel: "contribute", ...(query !== "" && { query, match: "contains" as const }) }));
  const collections = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const { add, pending, error } = useAdding(onClose);
  const create = useCreateCollection();
  const holding = useHolding(assets);
  const assetIds = assets.map((asset) => asset.id);
  const exists = collections.some((collection) => collection.name.toLowerCase() === typed.trim().toLowerCase());

  function toggle(collection: Collection) {
    const after = new Map(chosen);
    if (!after.delete(collection.id)) after.set(collection.id, collection);
    setChosen(after);
  }

  function made({ name }: Collection) {
    toast.done(t("common.addedTo", { name }));
    if (chosen.size > 0) add([...chosen.values()], assetIds);
    else onClose();
  }

  return (
    <Dialog onClose={onClose} title={t("collections.addTitle", { count: assets.length })}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          aria-label={t("collections.addSearch")}
          placeholder={t("collections.addSearch")}
          leftSection={<IconSearch size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ProblemNote error={error ?? create.error ?? pages.error} />
        {query !== "" && pages.data && !exists && (
          <Button variant="light" justify="flex-start" leftSection={<IconPlus size={18} />} loading={create.isPending} onClick={() => create.mutate({ name: query, assetIds }, { onSuccess: made })}>
            {t("collections.createNamed", { name: query })}
          </Button>
        )}
        <ScrollArea.Autosize mah="min(360px, calc(100dvh - 272px))" type="auto">
          <ul className={classes.list}>
            {collections.map((collection) => {
              const held = holding.has(collection.id);
              return (
                <li key={collection.id}>
                  <Checkbox
                    classNames={{ body: classes.row, labelWrapper: classes.words }}
                    checked={held || chosen.has(collection.id)}
                    disabled={held}
                    onChange={() => toggle(collection)}
                    label={collection.name}
                    description={held ? t("collections.alreadyIn") : t("collections.assets", { count: collection.assetCount })}
                  />
                </li>
              );
            })}
          </ul>
          {pages.data && collections.length === 0 && query === "" && <Text c="dimmed">{t("collections.noneToAdd")}</Text>}
          {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
        </ScrollArea.Autosize>
        <WhoGains collections={[...chosen.values()]} assets={assets} />
        <Group justify="flex-end" className={dialog.foot}>
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button disabled={chosen.size === 0} loading={pending} onClick={() => add([...chosen.values()], assetIds)}>
            {chosen.size < 2 ? t("collections.pick") : t("collections.addToMany", { count: chosen.size })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The ids of the collections that already contain all of these assets. */
function useHolding(assets: Asset[]): ReadonlySet<string> {
  const asked = assets.length > mostAsked ? [] : assets;
  const answers = useQueries({ queries: asked.map((asset) => membershipsQuery(asset.id)) });
  const held = answers.map(({ data }) => new Set(data?.filter(({ via }) => via === "direct").map(({ collection }) => collection.id)));
  const [first, ...others] = held;
  return new Set(first ? [...first].filter((id) => others.every((other) => other.has(id))) : []);
}
