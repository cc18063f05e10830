import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usersQuery, useTransfer } from "@/api/people";
import { useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

/** Everything a person owns, or particular items. */
export type Owned = { from: string } | { assetIds: string[] } | { collectionIds: string[] };

type Props = { title: string; owned: Owned; onClose: () => void };

/** Transfers ownership to somebody else. */
export function TransferDialog({ title, owned, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const [to, setTo] = useState<string | null>(null);
  const found = useInfiniteQuery(usersQuery({ active: true, ...(to === null && query !== "" && { query }) }));
  const users = found.data?.pages.flatMap((page) => page.items).filter(({ id }) => !("from" in owned) || id !== owned.from) ?? [];
  const transfer = useTransfer();

  function hand(to: string) {
    transfer.mutate(
      { ...owned, to },
      {
        onSuccess: ({ assetCount, collectionCount }) => {
          toast.done(t("people.transferred", { assets: t("collections.assets", { count: assetCount }), collections: t("asset.inCollections", { count: collectionCount }) }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <Text>{t("people.transferText")}</Text>
        <Select
          data-autofocus
          label={t("people.newOwner")}
          placeholder={t("people.search")}
          searchable
          nothingFoundMessage={t("people.noneFound", { query })}
          value={to}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={setTo}
          // The server has already filtered, by e-mail address too.
          filter={({ options }) => options}
          data={users.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
        />
        <ProblemNote error={transfer.error ?? found.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button disabled={to === null} loading={transfer.isPending} onClick={() => to !== null && hand(to)}>
            {t("people.transferDo")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
