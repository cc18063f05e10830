import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { accessQuery, useChangeAccess } from "@/api/access";
import type { Subject } from "@/api/types";
import { Dialog } from "@/parts/Dialog";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { AddPrincipals } from "./AddPrincipals";
import { DirectEntry } from "./DirectEntry";
import { MemberAccess } from "./MemberAccess";
import { OwnerLine } from "./OwnerLine";
import { ViaLink } from "./ViaLink";
import classes from "./Share.module.css";
import { Why } from "./Why";

type Props = { subject: Subject; onClose: () => void };

/** Shows and changes who has access to an asset or a collection. Every change takes effect at once. */
export function ShareDialog({ subject, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(accessQuery(subject));
  const change = useChangeAccess(subject);
  const name = subject.kind === "asset" ? subject.asset.name : subject.collection.name;
  const direct = data?.entries.filter((entry) => entry.direct) ?? [];
  // The owner of this item is already shown above.
  const derived = data?.entries.filter((entry) => !entry.direct && entry.via.type !== "owner") ?? [];
  const isFolder = subject.kind === "asset" && subject.asset.type === "folder";

  return (
    <Dialog onClose={onClose} size={560} title={t("share.title", { name })}>
      <Stack>
        <AddPrincipals subject={subject} taken={direct.map((entry) => entry.principal.id)} />
        {isFolder && (
          <Text size="sm" c="dimmed">
            {t("share.scopeAsset")}
          </Text>
        )}
        <ProblemNote error={change.error} />
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton h={96} />}
        {data && (
          <section className={classes.people} aria-label={t("share.people")}>
            <Title order={3}>{t("share.people")}</Title>
            <OwnerLine subject={subject} owner={data.owner} onLeave={onClose} />
            {direct.length === 0 && (
              <Text size="sm" c="dimmed">
                {t("share.nobody")}
              </Text>
            )}
            {direct.map((entry) => (
              <DirectEntry key={entry.principal.id} entry={entry} subject={subject} change={change} />
            ))}
          </section>
        )}
        {subject.kind === "collection" && <MemberAccess collection={subject.collection} />}
        {derived.length > 0 && (
          <section className={classes.people} aria-label={t("share.through")}>
            <Title order={3}>{t("share.through")}</Title>
            {derived.map((entry) => (
              <div key={JSON.stringify([entry.principal.id, entry.via])}>
                <Person type={entry.principal.type} name={entry.principal.name} detail={<ViaLink entry={entry} onLeave={onClose} />}>
                  <Text c="dimmed">
                    {t(`level.${entry.level}`)}
                  </Text>
                </Person>
                <Why subject={subject} principal={entry.principal} />
              </div>
            ))}
          </section>
        )}
      </Stack>
    </Dialog>
  );
}
