import { ActionIcon, Badge, Menu } from "@mantine/core";
import { IconDotsVertical, IconLink, IconListTree, IconTransfer, IconTrash, IconUserOff, IconUserCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { useChangeUser } from "@/api/people";
import type { Role, User } from "@/api/types";
import { date } from "@/lib/format";
import { Person } from "@/parts/Person";
import { useToast } from "@/parts/toast";
import classes from "./People.module.css";
import { ReachDialog } from "./ReachDialog";
import { RoleDialog } from "./RoleDialog";
import { RolePicker } from "./RolePicker";
import { TransferDialog } from "./TransferDialog";
import { DeactivateUser, DeleteUser, NewLink } from "./UserDialogs";

export function UserRow({ user }: { user: User }) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeUser();
  const [dialog, setDialog] = useState<"link" | "transfer" | "reach" | "deactivate" | "delete" | null>(null);
  const [role, setRole] = useState<Role | null>(null);
  const close = () => setDialog(null);
  const detail = (
    <span className={classes.detail}>
      {user.email}
      <span className={classes.groups}>{user.groups?.map((group) => ` · ${group.name}`)}</span>
    </span>
  );
  return (
    <li>
      <Person type="user" name={user.name} detail={detail}>
        {!user.active && (
          <Badge variant="light" color="gray" tt="none">
            {t("people.inactive")}
          </Badge>
        )}
        <span className={classes.wide}>
          {user.lastSignInAt ? `${t("people.lastSignIn")}: ${date(user.lastSignInAt)}` : t("people.neverSignedIn")}
        </span>
        <span className={classes.role}>
          <RolePicker name={user.name} value={user.role} disabled={change.isPending} onChange={(role) => role !== user.role && setRole(role)} />
        </span>
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("common.actionsFor", { name: user.name })}>
              <IconDotsVertical size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconLink size={18} stroke={1.6} />} onClick={() => setDialog("link")}>
              {t("people.newLink")}
            </Menu.Item>
            <Menu.Item leftSection={<IconTransfer size={18} stroke={1.6} />} onClick={() => setDialog("transfer")}>
              {t("people.transfer")}
            </Menu.Item>
            <Menu.Item leftSection={<IconListTree size={18} stroke={1.6} />} onClick={() => setDialog("reach")}>
              {t("people.reach")}
            </Menu.Item>
            {user.active ? (
              <Menu.Item leftSection={<IconUserOff size={18} stroke={1.6} />} onClick={() => setDialog("deactivate")}>
                {t("people.deactivate")}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconUserCheck size={18} stroke={1.6} />} onClick={() => change.mutate({ id: user.id, active: true }, { onError: toast.failed })}>
                {t("people.activate")}
              </Menu.Item>
            )}
            <Menu.Item color="var(--loss)" leftSection={<IconTrash size={18} stroke={1.6} />} onClick={() => setDialog("delete")}>
              {t("common.delete")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Person>
      {dialog === "link" && <NewLink user={user} onClose={close} />}
      {dialog === "transfer" && <TransferDialog title={t("people.transferTitle", { name: user.name })} owned={{ from: user.id }} onClose={close} />}
      {dialog === "reach" && <ReachDialog kind="user" id={user.id} name={user.name} onClose={close} />}
      {role !== null && <RoleDialog user={user} role={role} onClose={() => setRole(null)} />}
      {dialog === "deactivate" && <DeactivateUser user={user} onClose={close} />}
      {dialog === "delete" && <DeleteUser user={user} onClose={close} />}
    </li>
  );
}
