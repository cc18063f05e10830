import { Modal, type ModalProps } from "@mantine/core";
import { useTranslation } from "@/lib/i18n";
import classes from "./Dialog.module.css";
import { useFocusBack } from "./useFocusBack";

type Props = Pick<ModalProps, "onClose" | "size" | "title" | "children" | "closeOnClickOutside">;

/** A dialog, open while rendered. When it closes, the focus returns to where it was. */
export function Dialog({ title, children, ...props }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal.Root opened returnFocus={false} centered transitionProps={{ duration: 140, transition: "pop" }} {...props}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* Not Mantine's header element, which would count as the header of the whole page. */}
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("common.close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
