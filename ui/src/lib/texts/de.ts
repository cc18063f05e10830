import action from "./de/action.json";
import app from "./de/app.json";
import asset from "./de/asset.json";
import browse from "./de/browse.json";
import collections from "./de/collections.json";
import common from "./de/common.json";
import details from "./de/details.json";
import downloads from "./de/downloads.json";
import fields from "./de/fields.json";
import groups from "./de/groups.json";
import help from "./de/help.json";
import history from "./de/history.json";
import keys from "./de/keys.json";
import kind from "./de/kind.json";
import level from "./de/level.json";
import nav from "./de/nav.json";
import people from "./de/people.json";
import problem from "./de/problem.json";
import saved from "./de/saved.json";
import search from "./de/search.json";
import session from "./de/session.json";
import share from "./de/share.json";
import shared from "./de/shared.json";
import edit from "./de/edit.json";
import versions from "./de/versions.json";
import jobs from "./de/jobs.json";
import transfer from "./de/transfer.json";
import trash from "./de/trash.json";
import upload from "./de/upload.json";
import viewer from "./de/viewer.json";
import user from "./de/user.json";

/** Every text of the page in German, one file for each part of it. */
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
