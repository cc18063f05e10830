import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useEffect } from "react";
import classes from "./PageHead.module.css";

type Props = { title: string; heading?: ReactNode; children?: ReactNode };

/** The sticky head of a page: the location on the left, the actions on the right. */
export function PageHead({ title, heading, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Vitrine`;
  }, [title]);
  return (
    <header className={classes.head}>
      <div className={classes.where}>{heading ?? <Title order={1}>{title}</Title>}</div>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
