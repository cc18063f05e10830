import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { InvitationPage } from "@/features/session/InvitationPage";
import { SetupPage } from "@/features/session/SetupPage";
import { SignInPage } from "@/features/session/SignInPage";

// The token comes after "#", so that it reaches no server log.
const token = () => location.hash.slice(1);

// Paths that the server answers itself, not pages of the router.
const ofServer = /^\/(media|v1)\//;

export function SignIn() {
  const { next = "/", ended } = useSearch({ from: "/sign-in" });
  const router = useRouter();
  const enter = () => (ofServer.test(next) ? location.replace(next) : router.history.replace(next));
  return <SignInPage ended={ended} onEntered={enter} />;
}

export function Setup() {
  const navigate = useNavigate();
  return <SetupPage token={token()} onEntered={() => void navigate({ to: "/", replace: true })} />;
}

export function Invitation() {
  const navigate = useNavigate();
  return <InvitationPage token={token()} onEntered={() => void navigate({ to: "/", replace: true })} />;
}
