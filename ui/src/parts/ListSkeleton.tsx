import { Skeleton } from "@mantine/core";
import classes from "./GridSkeleton.module.css";

/** Placeholders for rows that are loading; delayed in the same way. */
export function ListSkeleton() {
  return (
    <div className={classes.list} aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} h={20} />
      ))}
    </div>
  );
}
