import { Notifications } from "@mantine/notifications";
import classes from "./Toasts.module.css";

/** Where short words appear about what just happened. */
export const Toasts = () => <Notifications position="bottom-left" limit={4} className={classes.toasts} />;
