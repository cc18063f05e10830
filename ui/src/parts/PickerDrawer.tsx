import { Drawer, ScrollArea, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import { FolderWay } from "./FolderWay";
import classes from "./PickerDrawer.module.css";
import { useFocusBack } from "./useFocusBack";
import type { Walk } from "./useWalk";

type Props = { title: string; find: string; size: number; walk: Walk; list: ReactNode; notes?: ReactNode; foot: ReactNode; onClose: () => void };

/** A drawer to browse folders, or search by name, and choose. */
export function PickerDrawer({ title, find, size, walk, list, notes, foot, onClose }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Drawer opened returnFocus={false} onClose={onClose} position="right" size={size} title={title} closeButtonProps={{ "aria-label": t("common.close") }} classNames={{ body: classes.body, content: classes.content, title: classes.title }} transitionProps={{ duration: 140 }}>
      <TextInput data-autofocus aria-label={find} placeholder={find} leftSection={<IconSearch size={16} />} value={walk.typed} onChange={(event) => walk.type(event.currentTarget.value)} />
      {walk.words === "" && <FolderWay path={walk.path} restricted={walk.restricted} onGo={walk.go} />}
      <ScrollArea className={classes.scroll} type="auto">
        {list}
      </ScrollArea>
      {notes}
      <div className={classes.foot}>{foot}</div>
    </Drawer>
  );
}
