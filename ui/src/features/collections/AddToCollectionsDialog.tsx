import { Button, ScrollArea, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck, IconLibraryPhoto, IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { membershipsQuery } from "@/api/assets";
import { collectionsQuery, useAddToCollections, useCreateCollection } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import { Dialog } from "@/parts/Dialog";
import { More } from "@/parts/More";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import classes from "./AddToCollectionsDialog.module.css";

type Props = { assets: Asset[]; onClose: () => void };

// Asking about every member of a large selection would cost more than knowing is worth.
const mostAsked = 20;

export function AddToCollectionsDialog({ assets, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const pages = useInfiniteQuery(collectionsQuery({ minLevel: "contribute", ...(query !== "" && { query, match: "contains" as const }) }));
  const collections = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const add = useAddToCollections();
  const create = useCreateCollection();
  const holding = useHolding(assets);
  const assetIds = assets.map((asset) => asset.id);
  const exists = collections.some((collection) => collection.name.toLowerCase() === typed.trim().toLowerCase());

  function finish(name: string, left: number) {
    toast.done([t("collections.added", { name }), left > 0 && t("collections.partlyAdded", { count: left })].filter(Boolean).join(". "));
    onClose();
  }

  function addTo({ id, name }: Collection) {
    add.mutate(
      { collectionIds: [id], assetIds },
      { onSuccess: ({ results }) => finish(name, results.filter(({ status }) => status !== "added" && status !== "already-member").length) },
    );
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
        <ProblemNote error={add.error ?? create.error ?? pages.error} />
        {query !== "" && pages.data && !exists && (
          <Button
            variant="light"
            justify="flex-start"
            leftSection={<IconPlus size={18} />}
            loading={create.isPending}
            onClick={() => create.mutate({ name: query, assetIds }, { onSuccess: ({ name }) => finish(name, 0) })}
          >
            {t("collections.createNamed", { name: query })}
          </Button>
        )}
        <ScrollArea.Autosize mah={360} type="auto">
          <ul className={classes.list}>
            {collections.map((collection) => {
              const held = holding.has(collection.id);
              return (
                <li key={collection.id}>
                  <UnstyledButton className={classes.row} disabled={held || add.isPending} onClick={() => addTo(collection)}>
                    <IconLibraryPhoto size={20} stroke={1.5} aria-hidden />
                    <span className={classes.name}>{collection.name}</span>
                    <Text size="sm" c="dimmed" component="span">
                      {held ? t("collections.alreadyIn") : t("collections.assets", { count: collection.assetCount })}
                    </Text>
                    {held && <IconCheck size={16} aria-hidden />}
                  </UnstyledButton>
                </li>
              );
            })}
          </ul>
          {pages.data && collections.length === 0 && query === "" && <Text c="dimmed">{t("collections.noneToAdd")}</Text>}
          {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
        </ScrollArea.Autosize>
      </Stack>
    </Dialog>
  );
}

/** The collections that hold every one of these already. */
function useHolding(assets: Asset[]): ReadonlySet<string> {
  const asked = assets.length > mostAsked ? [] : assets;
  const answers = useQueries({ queries: asked.map((asset) => membershipsQuery(asset.id)) });
  const held = answers.map(({ data }) => new Set(data?.items.filter(({ via }) => via === "direct").map(({ collection }) => collection.id)));
  const [first, ...others] = held;
  return new Set(first ? [...first].filter((id) => others.every((other) => other.has(id))) : []);
}
