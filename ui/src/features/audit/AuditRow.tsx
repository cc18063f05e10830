import { IconChevronRight } from "@tabler/icons-react";
import type { AuditEvent } from "@/api/types";
import { dateTime } from "@/lib/format";
import { actionText } from "./actions";
import classes from "./Audit.module.css";
import { AuditDetails } from "./AuditDetails";
import type { AuditFilter } from "./filter";

type Props = { event: AuditEvent; index: number; active: boolean; open: boolean; onActivate: () => void; onToggle: () => void; onFilter: (change: AuditFilter) => void };

/** Who did what to what, when and from where; when expanded, the values before and after. */
export function AuditRow({ event, index, active, open, onActivate, onToggle, onFilter }: Props) {
  const { at, by, action, object, address } = event;
  return (
    <>
      <button type="button" className={classes.head} data-row={index} tabIndex={active ? 0 : -1} aria-expanded={open} onFocus={onActivate} onClick={onToggle}>
        <IconChevronRight size={16} stroke={1.6} aria-hidden className={classes.chevron} />
        <span className={classes.what}>{actionText(action)}</span>
        <bdi className={classes.thing} title={object.name}>
          {object.name}
        </bdi>
        <bdi className={classes.who}>{by.name}</bdi>
        <time className={classes.when} dateTime={at}>
          {dateTime(at)}
        </time>
        <span className={classes.where}>{address}</span>
      </button>
      {open && <AuditDetails event={event} onFilter={onFilter} />}
    </>
  );
}
