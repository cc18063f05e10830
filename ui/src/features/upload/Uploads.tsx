import { lazy, Suspense, useEffect } from "react";
import { restore, useUploads } from "./queue";
import { patient } from "@/lib/patient";

const UploadsPanel = lazy(() => patient(() => import("./UploadsPanel")).then((module) => ({ default: module.UploadsPanel })));

/** Goes on with what was not sent before a reload; shows nothing while there is nothing to send. */
export function Uploads() {
  const uploads = useUploads();
  useEffect(() => void restore(), []);
  return <Suspense>{uploads.length > 0 && <UploadsPanel uploads={uploads} />}</Suspense>;
}
