import { lazy, Suspense, useEffect } from "react";
import { useUser } from "@/api/session";
import { patient } from "@/lib/patient";
import { restore, useUploads } from "./queue";

const UploadsPanel = lazy(() => patient(() => import("./UploadsPanel")).then((module) => ({ default: module.UploadsPanel })));

/** Resumes uploads after a reload; shows nothing if there are none. */
export function Uploads() {
  const uploads = useUploads();
  const { id } = useUser();
  useEffect(() => void restore(id), [id]);
  return <Suspense>{uploads.length > 0 && <UploadsPanel uploads={uploads} />}</Suspense>;
}
