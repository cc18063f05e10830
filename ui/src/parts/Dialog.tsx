import { Modal, type ModalProps } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "@/lib/i18n";

type Props = Omit<ModalProps, "opened">;

/** A dialog that is open while it is rendered, and gives the focus back to where it was. */
export function Dialog(props: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    const opener = focused();
    return () => {
      // After the focus trap has let go.
      setTimeout(() => opener?.isConnected && opener.focus({ preventScroll: true }));
    };
  }, []);
  return <Modal opened returnFocus={false} closeButtonProps={{ "aria-label": t("common.close") }} {...props} />;
}

/** What has the focus; for an item of a menu, which is about to go, the button that opened the menu. */
function focused(): HTMLElement | null {
  const element = document.activeElement;
  const menu = element?.closest("[role=menu]");
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : element;
  return opener instanceof HTMLElement ? opener : null;
}
