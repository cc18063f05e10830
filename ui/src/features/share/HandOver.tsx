import { Button, Group, Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { explainQuery, principalsQuery, useHandOver } from "@/api/access";
import { useUser } from "@/api/session";
import type { Access, Explanation, Subject } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import classes from "./Share.module.css";

type Candidate = { id: string; name: string; email?: string | null };
type Props = { subject: Subject; owner: Access["owner"]; onClose: () => void; onLeave: () => void };

/** Chooses a new owner, and tells what level the old one keeps. */
export function HandOver({ subject, owner, onClose, onLeave }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const me = useUser();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const [to, setTo] = useState<Candidate | null>(null);
  const found = useQuery(principalsQuery(to === null ? query : "", "ownership"));
  const others = found.data?.items.filter(({ id }) => id !== owner?.id && id !== to?.id) ?? [];
  const people: Candidate[] = to === null ? others : [to, ...others];
  // A deleted owner has nothing to keep.
  const explained = useQuery({ ...explainQuery(subject, { type: "user", id: owner?.id ?? "" }), enabled: owner != null, retry: false });
  const kept = explained.data && keptLevel(explained.data);
  const handOver = useHandOver(subject);
  const name = subject.kind === "asset" ? subject.asset.name : subject.collection.name;
  const isFolder = subject.kind === "asset" && subject.asset.type === "folder";

  function hand(next: Candidate) {
    const back = owner && me.role === "administrator" ? () => void handOver.mutateAsync(owner.id).catch(toast.failed) : undefined;
    handOver.mutate(next.id, {
      onSuccess: () => {
        toast.done(t("share.handedOver", { name, owner: next.name }), back);
        if (owner?.id === me.id && kept !== "manage") onLeave();
        else onClose();
      },
    });
  }

  return (
    <div className={classes.change} role="group" aria-label={t("share.handOver")}>
      <Select
        size="sm"
        label={t("people.newOwner")}
        placeholder={t("share.addHint")}
        searchable
        autoFocus
        openOnFocus={false}
        nothingFoundMessage={t("share.noOwnerFound")}
        value={to?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => setTo(people.find((each) => each.id === id) ?? null)}
        // The server has already filtered, by e-mail address too.
        filter={({ options }) => options}
        data={people.map((each) => ({ value: each.id, label: each.email == null ? each.name : `${each.name} (${each.email})` }))}
      />
      <Text size="sm" mih={20}>
        {t(isFolder ? "share.handOverFolder" : "share.handOverText")}{" "}
        {owner && kept && t(owner.id === me.id ? "share.youKeep" : "share.keeps", { name: owner.name, level: t(`level.${kept}`) })}
      </Text>
      <ProblemNote error={handOver.error ?? found.error} />
      <Group justify="flex-end" gap="xs">
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button size="compact-md" disabled={to === null} loading={handOver.isPending} onClick={() => to && hand(to)}>
          {t("people.transferDo")}
        </Button>
      </Group>
    </div>
  );
}

/** The level that remains without owning the item itself, i.e. without the direct way by ownership. */
function keptLevel({ ways, withoutEach, level }: Explanation) {
  const owning = ways.findIndex(({ how, path }) => how === "owner" && path.length === 1);
  return withoutEach.find(({ way }) => way === owning)?.level ?? level;
}
