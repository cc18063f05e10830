import asset from "./asset.json";
import audit from "./audit.json";
import collections from "./collections.json";
import details from "./details.json";
import downloads from "./downloads.json";
import edit from "./edit.json";
import embedded from "./embedded.json";
import faults from "./faults.json";
import fields from "./fields.json";
import focus from "./focus.json";
import groups from "./groups.json";
import help from "./help.json";
import history from "./history.json";
import jobs from "./jobs.json";
import keys from "./keys.json";
import people from "./people.json";
import problems from "./problems.json";
import saved from "./saved.json";
import search from "./search.json";
import session from "./session.json";
import share from "./share.json";
import shared from "./shared.json";
import signed from "./signed.json";
import trash from "./trash.json";
import upload from "./upload.json";
import versions from "./versions.json";
import viewer from "./viewer.json";

/** The German texts of the parts that load later, one file for each part of the page. */
export default {
  asset,
  audit,
  collections,
  details,
  downloads,
  edit,
  embedded,
  faults,
  fields,
  focus,
  groups,
  help,
  history,
  jobs,
  keys,
  people,
  problems,
  saved,
  search,
  session,
  share,
  shared,
  signed,
  trash,
  upload,
  versions,
  viewer,
};
