import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./DetailsPanel.module.css";

type Props = { title: string; show: string; icon: ReactNode; children: ReactNode };

/** A section of the details whose content is loaded on request. */
export function OnDemand({ title, show, icon, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {isOpen ? (
        children
      ) : (
        <Button variant="light" size="compact-md" leftSection={icon} onClick={() => setOpen(true)}>
          {show}
        </Button>
      )}
    </section>
  );
}
