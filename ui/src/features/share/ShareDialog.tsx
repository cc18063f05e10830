import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/i18n";
import { accessQuery, useChangeAccess } from "@/api/access";
import type { Subject } from "@/api/types";
import { Dialog } from "@/parts/Dialog";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { useViaText } from "@/parts/viaText";
import { AddPrincipals } from "./AddPrincipals";
import { DirectEntry } from "./DirectEntry";

type Props = { subject: Subject; onClose: () => void };

/** Who has access to an asset or a collection, and changing it. Every change takes effect at once. */
export function ShareDialog({ subject, onClose }: Props) {
  const { t } = useTranslation();
  const via = useViaText();
  const { data, error, refetch } = useQuery(accessQuery(subject));
  const change = useChangeAccess(subject);
  const name = subject.kind === "asset" ? subject.asset.name : subject.collection.name;
  const direct = data?.entries.filter((entry) => entry.direct) ?? [];
  // The owner of this very thing stands above already.
  const derived = data?.entries.filter((entry) => !entry.direct && entry.via.type !== "owner") ?? [];
  const isFolder = subject.kind === "asset" && subject.asset.type === "folder";

  return (
    <Dialog onClose={onClose} size={560} title={t("share.title", { name })}>
      <Stack>
        <AddPrincipals
          kind={subject.kind}
          taken={direct.map((entry) => entry.principal.id)}
          pending={change.isPending}
          onAdd={(principals, level) => change.mutate({ addOrModify: principals.map(({ type, id }) => ({ principal: { type, id }, level })) })}
        />
        {(isFolder || subject.kind === "collection") && (
          <Text size="sm" c="dimmed">
            {isFolder ? t("share.scopeAsset") : t("share.scopeCollection")}
          </Text>
        )}
        <ProblemNote error={change.error} />
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton h={96} />}
        {data && (
          <section aria-label={t("share.people")}>
            <Title order={3}>{t("share.people")}</Title>
            {data.owner && (
              <Person type="user" name={data.owner.name}>
                <Text c="dimmed" pr="sm">
                  {t("share.owner")}
                </Text>
              </Person>
            )}
            {direct.length === 0 && (
              <Text c="dimmed" py="xs">
                {t("share.nobody")}
              </Text>
            )}
            {direct.map((entry) => (
              <DirectEntry key={entry.principal.id} entry={entry} kind={subject.kind} change={change} />
            ))}
          </section>
        )}
        {derived.length > 0 && (
          <section aria-label={t("share.through")}>
            <Title order={3}>{t("share.through")}</Title>
            {derived.map((entry) => (
              <Person key={JSON.stringify([entry.principal.id, entry.via])} type={entry.principal.type} name={entry.principal.name} detail={via(entry)}>
                <Text c="dimmed" pr="sm">
                  {t(`level.${entry.level}`)}
                </Text>
              </Person>
            ))}
          </section>
        )}
      </Stack>
    </Dialog>
  );
}
