import { Notifications } from "@mantine/notifications";
import classes from "./Toasts.module.css";

/** Where short messages about what just happened appear. */
export const Toasts = () => <Notifications position="bottom-left" limit={4} className={classes.toasts} />;
