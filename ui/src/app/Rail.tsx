import { IconDownload, IconFolders, IconForms, IconLibraryPhoto, IconListDetails, IconProgressCheck, IconTrash, IconUsers, IconUserShare, type TablerIcon } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import { type ReactNode } from "react";
import { useUser } from "@/api/session";
import { FolderTree } from "@/features/browse/FolderTree";
import { RailCollections } from "@/features/collections/RailCollections";
import { New } from "./New";
import classes from "./Rail.module.css";
import { UserMenu } from "./UserMenu";

export function Rail({ withNew }: { withNew: boolean }) {
  const { t } = useTranslation();
  const { role } = useUser();
  const library = { to: "/library", label: t("nav.library"), icon: IconFolders } as const;
  const shared = { to: "/shared", label: t("nav.shared"), icon: IconUserShare } as const;
  const collections = { to: "/collections", label: t("nav.collections"), icon: IconLibraryPhoto } as const;
  const downloads = { to: "/downloads", label: t("nav.downloads"), icon: IconDownload } as const;
  const trash = { to: "/trash", label: t("nav.trash"), icon: IconTrash } as const;
  const people = { to: "/people", label: t("nav.people"), icon: IconUsers } as const;
  const fields = { to: "/metadata", label: t("nav.fields"), icon: IconForms } as const;
  const audit = { to: "/audit", label: t("nav.audit"), icon: IconListDetails } as const;
  const jobs = { to: "/jobs", label: t("nav.jobs"), icon: IconProgressCheck } as const;
  const governed = role === "administrator" ? [people, fields, jobs, audit] : role === "developer" ? [fields] : [];
  const { _splat } = useParams({ strict: false });
  return (
    <div className={classes.rail}>
      <Brand />
      {withNew && <New className={classes.new} />}
      <div className={classes.places}>
        {role === "restricted" ? (
          <Place {...shared} />
        ) : (
          <Place {...library}>
            <FolderTree current={_splat === undefined ? undefined : `/${_splat}`} />
          </Place>
        )}
      </div>
      <div className={classes.places}>
        {role !== "restricted" && <Place {...shared} />}
        <Place {...collections}>
          <RailCollections />
        </Place>
      </div>
      <div className={classes.lasting}>
        {[downloads, trash, ...governed].map((place) => (
          <Place key={place.to} {...place} />
        ))}
      </div>
      <UserMenu />
    </div>
  );
}

type PlaceProps = { to: "/library" | "/shared" | "/collections" | "/downloads" | "/trash" | "/people" | "/metadata" | "/jobs" | "/audit"; label: string; icon: TablerIcon; /** Shortcuts to what it contains. */ children?: ReactNode };

function Place({ to, label, icon: Icon, children }: PlaceProps) {
  return (
    <>
      <Link to={to} className={classes.place} title={label}>
        <Icon size={20} stroke={1.6} aria-hidden />
        <span className={classes.label}>{label}</span>
      </Link>
      {children && <div className={classes.below}>{children}</div>}
    </>
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
