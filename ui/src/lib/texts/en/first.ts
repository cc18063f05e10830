import action from "./action.json";
import app from "./app.json";
import browse from "./browse.json";
import common from "./common.json";
import kind from "./kind.json";
import level from "./level.json";
import nav from "./nav.json";
import problem from "./problem.json";
import transfer from "./transfer.json";
import types from "./types.json";
import user from "./user.json";

/** The English texts that a first visit may need, one file for each part of the page. */
export default {
  action,
  app,
  browse,
  common,
  kind,
  level,
  nav,
  problem,
  transfer,
  types,
  user,
};
