import { Badge } from "@mantine/core";
import { IconLink, IconListTree, IconPencil, IconTransfer, IconTrash, IconUserOff, IconUserCheck } from "@tabler/icons-react";
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
import { RowMenu } from "./RowMenu";
import { TransferDialog } from "./TransferDialog";
import { DeactivateUser, DeleteUser, NewLink, RenameUser } from "./UserDialogs";

export function UserRow({ user }: { user: User }) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeUser();
  const [dialog, setDialog] = useState<"rename" | "link" | "transfer" | "reach" | "deactivate" | "delete" | null>(null);
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
        <RowMenu
          name={user.name}
          entries={[
            { icon: IconPencil, label: t("common.rename"), onChoose: () => setDialog("rename") },
            { icon: IconLink, label: t("people.newLink"), onChoose: () => setDialog("link") },
            { icon: IconTransfer, label: t("people.transfer"), onChoose: () => setDialog("transfer") },
            { icon: IconListTree, label: t("people.reach"), onChoose: () => setDialog("reach") },
            user.active
              ? { icon: IconUserOff, label: t("people.deactivate"), onChoose: () => setDialog("deactivate") }
              : { icon: IconUserCheck, label: t("people.activate"), onChoose: () => change.mutate({ id: user.id, active: true }, { onError: toast.failed }) },
            { icon: IconTrash, label: t("common.delete"), isLoss: true, onChoose: () => setDialog("delete") },
          ]}
        />
      </Person>
      {dialog === "rename" && <RenameUser user={user} onClose={close} />}
      {dialog === "link" && <NewLink user={user} onClose={close} />}
      {dialog === "transfer" && <TransferDialog title={t("people.transferTitle", { name: user.name })} owned={{ from: user.id }} onClose={close} />}
      {dialog === "reach" && <ReachDialog kind="user" id={user.id} name={user.name} onClose={close} />}
      {role !== null && <RoleDialog user={user} role={role} onClose={() => setRole(null)} />}
      {dialog === "deactivate" && <DeactivateUser user={user} onClose={close} />}
      {dialog === "delete" && <DeleteUser user={user} onClose={close} />}
    </li>
  );
}
