import { Skeleton } from "@mantine/core";
import classes from "./GridSkeleton.module.css";

/** The shape of rows that are coming, held back likewise. */
export function ListSkeleton() {
  return (
    <div className={classes.list} aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} h={20} />
      ))}
    </div>
  );
}
