import { ActionIcon, Box, Button, Menu, Tooltip } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconChevronDown, IconFileExport, IconHistory, IconRefresh, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { auditExportUrl, auditQuery } from "@/api/audit";
import { firstMoment, isDay } from "@/lib/days";
import { useTranslation } from "@/lib/laterTexts";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { moreOf } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { AuditFilters } from "./AuditFilters";
import { AuditList } from "./AuditList";
import { type AuditFilter, isFiltered, noFilter } from "./filter";

type Props = { filter: AuditFilter; onFilter: (change: AuditFilter, replace: boolean) => void };

/** The audit log, for administrators: latest first, filtered by the page's address. */
export function AuditPage({ filter, onFilter }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { from, until, ...others } = filter;
  const question = { ...others, from: from !== undefined && isDay(from) ? firstMoment(from) : undefined, until: until !== undefined && isDay(until) ? firstMoment(until, 1) : undefined };
  const query = auditQuery(question);
  const pages = useInfiniteQuery(query);
  const events = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  // On a phone, open filters would push the events out of sight.
  const [open, setOpen] = useState(() => !window.matchMedia("(max-width: 48em)").matches);
  const filtered = isFiltered(filter);

  return (
    <>
      <PageHead title={t("audit.title")}>
        <Tooltip label={t("audit.refresh")}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("audit.refresh")} loading={pages.isRefetching} onClick={() => void queries.resetQueries({ queryKey: query.queryKey })}>
            <IconRefresh size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t("audit.filters")}>
          <ActionIcon variant={filtered ? "light" : "subtle"} color={filtered ? undefined : "gray"} size="lg" aria-label={t("audit.filters")} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconAdjustmentsHorizontal size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconFileExport size={18} stroke={1.6} />} rightSection={<IconChevronDown size={14} />}>
              {t("audit.export")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(["csv", "ndjson"] as const).map((format) => (
              <Menu.Item key={format} component="a" href={auditExportUrl(question, format)} download>
                {t(`audit.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </PageHead>
      <Box px="var(--gutter)" pb={96}>
        {open && <AuditFilters filter={filter} events={events} onFilter={onFilter} />}
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <ListSkeleton />}
        {pages.data && events.length === 0 && (
          <EmptyState icon={filtered ? IconSearch : IconHistory} title={t(filtered ? "audit.noneFound" : "audit.none")} hint={filtered ? undefined : t("audit.noneHint")}>
            {filtered && (
              <Button variant="light" onClick={() => onFilter(noFilter, false)}>
                {t("audit.clear")}
              </Button>
            )}
          </EmptyState>
        )}
        {events.length > 0 && <AuditList key={JSON.stringify(question)} events={events} busy={pages.isPlaceholderData} below={open} onMore={moreOf(pages)} onFilter={(change) => onFilter(change, false)} />}
      </Box>
    </>
  );
}
