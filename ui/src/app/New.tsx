import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { folderQuery } from "@/api/assets";
import { useUser } from "@/api/session";
import { NewMenu } from "@/features/browse/NewMenu";
import { patient } from "@/lib/patient";

const NewCollectionDialog = lazy(() => patient(() => import("@/features/collections/NewCollectionDialog")).then((module) => ({ default: module.NewCollectionDialog })));

/** Creates things from any page: in the folder shown, or else at the top of the library, if the user may. */
export function New({ className }: { className?: string }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { role } = useUser();
  const [making, setMaking] = useState(false);
  const { _splat = "" } = useParams({ strict: false });
  const shown = pathname.startsWith("/library") ? `/${_splat}`.replace(/\/+$/, "") || "/" : undefined;
  const { data: folder } = useQuery({ ...folderQuery(shown ?? "/"), enabled: shown !== undefined || role !== "restricted" });
  return (
    <>
      <NewMenu folder={folder} isShown={shown !== undefined} onCollection={() => setMaking(true)} className={className} />
      <Suspense>
        {making && (
          <NewCollectionDialog
            onClose={() => setMaking(false)}
            onMade={({ id }) => {
              setMaking(false);
              void navigate({ to: "/collections/$id", params: { id } });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
