import { IconDownload, IconFolders, IconForms, IconLibraryPhoto, IconTrash, IconUsers, IconUserShare } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import { Fragment } from "react";
import { useUser } from "@/api/session";
import { FolderTree } from "@/features/browse/FolderTree";
import { RailCollections } from "@/features/collections/RailCollections";
import classes from "./Rail.module.css";
import { UserMenu } from "./UserMenu";

export function Rail() {
  const { t } = useTranslation();
  const { role } = useUser();
  const library = { to: "/library", label: t("nav.library"), icon: IconFolders } as const;
  const shared = { to: "/shared", label: t("nav.shared"), icon: IconUserShare } as const;
  const collections = { to: "/collections", label: t("nav.collections"), icon: IconLibraryPhoto } as const;
  const downloads = { to: "/downloads", label: t("nav.downloads"), icon: IconDownload } as const;
  const trash = { to: "/trash", label: t("nav.trash"), icon: IconTrash } as const;
  const people = { to: "/people", label: t("nav.people"), icon: IconUsers } as const;
  const fields = { to: "/metadata", label: t("nav.fields"), icon: IconForms } as const;
  const governed = role === "administrator" ? [people, fields] : role === "developer" ? [fields] : [];
  const places = role === "restricted" ? [shared, collections, library, downloads, trash] : [library, collections, downloads, trash, ...governed];
  const { _splat } = useParams({ strict: false });
  const below = {
    "/library": role !== "restricted" && <FolderTree current={_splat === undefined ? undefined : `/${_splat}`} />,
    "/collections": <RailCollections />,
    "/shared": null,
    "/downloads": null,
    "/trash": null,
    "/people": null,
    "/metadata": null,
  };
  return (
    <div className={classes.rail}>
      <Brand />
      <div className={classes.places}>
        {places.map(({ to, label, icon: Icon }) => (
          <Fragment key={to}>
            <Link to={to} className={classes.place} title={label}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className={classes.label}>{label}</span>
            </Link>
            {below[to] && <div className={classes.below}>{below[to]}</div>}
          </Fragment>
        ))}
      </div>
      <UserMenu />
    </div>
  );
}

export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" width={24} height={24} alt="" />
      <span className={classes.label}>{t("app.name")}</span>
    </Link>
  );
}
