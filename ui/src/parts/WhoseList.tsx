import { Box, Button } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Role } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { EmptyState } from "./EmptyState";
import { ListSkeleton } from "./ListSkeleton";
import { More } from "./More";
import { PageHead } from "./PageHead";
import { ProblemNote } from "./ProblemNote";
import rows from "./Rows.module.css";
import { Whose } from "./Whose";

type Props<T> = {
  to: "/downloads" | "/jobs";
  title: string;
  /** The user's role; administrators can choose between their own items and everyone's. */
  role: Role;
  pages: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  none: { icon: Icon; title: string; hint: string };
  row: (item: T) => ReactNode;
};

/** A page of what the user, or everyone, asked the server for; latest first. */
export function WhoseList<T>({ to, title, role, pages, none, row }: Props<T>) {
  const { t } = useTranslation();
  const items = pages.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead title={title} />
      {role === "administrator" && <Whose to={to} label={title} />}
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!items && !pages.error && <ListSkeleton />}
        {items?.length === 0 && (
          <EmptyState {...none}>
            <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
              {t(role === "restricted" ? "nav.toShared" : "nav.toLibrary")}
            </Button>
          </EmptyState>
        )}
        <ul className={rows.rows}>{items?.map(row)}</ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
    </>
  );
}
