import { lazy, Suspense, useEffect } from "react";
import { restore, useUploads } from "./queue";
import { patient } from "@/lib/patient";

const UploadsPanel = lazy(() => patient(() => import("./UploadsPanel")).then((module) => ({ default: module.UploadsPanel })));

/** Resumes uploads after a reload; shows nothing if there are none. */
export function Uploads() {
  const uploads = useUploads();
  useEffect(() => void restore(), []);
  return <Suspense>{uploads.length > 0 && <UploadsPanel uploads={uploads} />}</Suspense>;
}
