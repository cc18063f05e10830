import { Radio, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { hiddenQuery } from "@/api/access";
import { collectionQuery, useChangeCollection } from "@/api/collections";
import type { Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

const modes = ["grant", "filter"] as const;

/** Whether a collection shows its members to everybody who sees it, or only those that they may see anyway; and what that hides. */
export function MemberAccess({ collection: { id, memberAccess: first } }: { collection: Collection }) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeCollection();
  const current = useQuery(collectionQuery(id)).data?.memberAccess ?? first;
  const hidden = useQuery({ ...hiddenQuery(id), enabled: current === "filter" });
  const set = (memberAccess: Collection["memberAccess"], undo?: () => void) =>
    change.mutate({ id, memberAccess }, { onSuccess: () => toast.done(t(`share.memberSet.${memberAccess}`), undo), onError: toast.failed });
  return (
    <section aria-label={t("share.memberAccess")}>
      <Radio.Group label={t("share.memberAccess")} value={current} onChange={(chosen) => set(chosen, () => set(current))}>
        <Stack gap={8} mt={4}>
          {modes.map((mode) => (
            <Radio key={mode} value={mode} disabled={change.isPending} label={t(`share.member.${mode}`)} description={t(`share.memberHint.${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ProblemNote error={hidden.error} />
      {current === "filter" && hidden.data && (
        <>
          <Text size="sm" c="dimmed" mt="xs">
            {hidden.data.items.length === 0 ? t("share.hiddenNone") : t("share.hiddenFrom")}
          </Text>
          {hidden.data.items.map(({ user, people, hidden: count }) => (
            <Person key={user?.id ?? `others ${count}`} type={user ? "user" : "group"} name={user?.name ?? t("share.otherPeople", { count: people })}>
              <Text c="dimmed">
                {t("share.hiddenOf", { count, total: t("collections.assets", { count: hidden.data.assetCount }) })}
              </Text>
            </Person>
          ))}
        </>
      )}
    </section>
  );
}
