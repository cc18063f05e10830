import action from "./en/action.json";
import app from "./en/app.json";
import asset from "./en/asset.json";
import browse from "./en/browse.json";
import collections from "./en/collections.json";
import common from "./en/common.json";
import details from "./en/details.json";
import downloads from "./en/downloads.json";
import fields from "./en/fields.json";
import groups from "./en/groups.json";
import help from "./en/help.json";
import history from "./en/history.json";
import keys from "./en/keys.json";
import kind from "./en/kind.json";
import level from "./en/level.json";
import nav from "./en/nav.json";
import people from "./en/people.json";
import problem from "./en/problem.json";
import saved from "./en/saved.json";
import search from "./en/search.json";
import session from "./en/session.json";
import share from "./en/share.json";
import shared from "./en/shared.json";
import edit from "./en/edit.json";
import versions from "./en/versions.json";
import jobs from "./en/jobs.json";
import transfer from "./en/transfer.json";
import trash from "./en/trash.json";
import upload from "./en/upload.json";
import viewer from "./en/viewer.json";
import user from "./en/user.json";

/** Every text of the page in English, one file for each part of it. */
export default {
  action,
  app,
  asset,
  browse,
  collections,
  common,
  details,
  downloads,
  fields,
  groups,
  help,
  history,
  keys,
  kind,
  level,
  nav,
  people,
  problem,
  saved,
  search,
  session,
  share,
  shared,
  edit,
  versions,
  jobs,
  transfer,
  trash,
  upload,
  user,
  viewer,
};
