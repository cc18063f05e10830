import { Modal, type ModalProps } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "@/lib/i18n";
import classes from "./Dialog.module.css";

type Props = Pick<ModalProps, "onClose" | "size" | "title" | "children" | "closeOnClickOutside">;

/** A dialog that is open while it is rendered, and gives the focus back to where it was. */
export function Dialog({ title, children, ...props }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    const opener = focused();
    return () => {
      // After the focus trap has let go.
      setTimeout(() => opener?.isConnected && opener.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <Modal.Root opened returnFocus={false} centered transitionProps={{ duration: 140, transition: "pop" }} {...props}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* Not the header that the library would make of it: that is one of the whole page. */}
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("common.close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What has the focus; for an item of a menu, which is about to go, the button that opened the menu. */
function focused(): HTMLElement | null {
  const element = document.activeElement;
  const menu = element?.closest("[role=menu]");
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : element;
  return opener instanceof HTMLElement ? opener : null;
}
