import { Notifications } from "@mantine/notifications";

/** Where short words appear about what just happened. */
export const Toasts = () => <Notifications position="bottom-left" limit={4} />;
