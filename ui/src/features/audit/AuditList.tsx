import { useViewportSize } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { AuditEvent } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { moved } from "@/lib/moves";
import classes from "./Audit.module.css";
import { AuditRow } from "./AuditRow";
import type { AuditFilter } from "./filter";

type Props = { events: AuditEvent[]; busy: boolean; /** Whether the filters are shown above the list. */ below: boolean; onMore?: () => void; onFilter: (change: AuditFilter) => void };

const rowHeight = 48;
const rowsAhead = 30;
const columns = ["what", "about", "who", "time", "address"] as const;

/** One row per event; only those near the visible part are in the document. */
export function AuditList({ events, busy, below, onMore, onFilter }: Props) {
  const { t } = useTranslation();
  const body = useRef<HTMLOListElement>(null);
  const { width } = useViewportSize();
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = useWindowVirtualizer({
    count: events.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => events[index]?.id ?? index,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: 172,
    scrollPaddingEnd: 96,
  });
  const shown = rows.getVirtualItems();
  const needsMore = onMore !== undefined && (shown.at(-1)?.index ?? 0) + rowsAhead >= events.length;

  useLayoutEffect(() => {
    if (body.current) setTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
  }, [below, width]);
  useEffect(() => {
    if (needsMore) onMore();
  }, [needsMore, onMore, events.length]);

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target as HTMLElement).matches("[data-row]")) return;
    const next = moved(event.key, active, events.length, 1);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next);
    // The row may have to be rendered first.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row="${String(next)}"]`)?.focus({ preventScroll: true }));
  }

  function toggle(id: string) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  return (
    <>
      <div className={classes.columns} aria-hidden>
        {columns.map((column) => (
          <span key={column}>{t(`audit.${column}`)}</span>
        ))}
      </div>
      <ol ref={body} className={classes.list} aria-label={t("audit.label")} aria-busy={busy} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
        {shown.map(({ index, start }) => {
          const event = events[index];
          return (
            event && (
              <li key={event.id} ref={rows.measureElement} data-index={index} className={classes.row} style={{ transform: `translateY(${String(start - top)}px)` }}>
                <AuditRow event={event} index={index} active={index === active} open={open.has(event.id)} onActivate={() => setActive(index)} onToggle={() => toggle(event.id)} onFilter={onFilter} />
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}
