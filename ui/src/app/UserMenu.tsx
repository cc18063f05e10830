import { Avatar, Menu, type MantineColorScheme, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconKey, IconLock, IconLogout, IconMoon, IconProgressCheck, IconSun, IconUser } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { useSignOut, useUser } from "@/api/session";
import { initials } from "@/lib/format";
import { chooseLanguage, type Language, language, languages } from "@/lib/language";
import { patient } from "@/lib/patient";
import { MenuChoice } from "@/parts/MenuChoice";
import { useToast } from "@/parts/toast";
import { leave } from "./leave";
import classes from "./Rail.module.css";

const ChangeNameDialog = lazy(() => patient(() => import("@/features/session/ChangeNameDialog")).then((module) => ({ default: module.ChangeNameDialog })));
const ChangePasswordDialog = lazy(() => patient(() => import("@/features/session/ChangePasswordDialog")).then((module) => ({ default: module.ChangePasswordDialog })));

const schemes: { value: MantineColorScheme; icon: typeof IconSun }[] = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
];

const languageNames = Object.entries(languages) as [Language, string][];

function speak(name: Language) {
  chooseLanguage(name);
  location.reload();
}

export function UserMenu() {
  const { t } = useTranslation();
  const { name, email } = useUser();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const toast = useToast();
  const [changing, setChanging] = useState<"name" | "password" | null>(null);
  const close = () => setChanging(null);
  const end = (everywhere: boolean) => signOut.mutate(everywhere, { onSuccess: () => leave(), onError: toast.failed });
  return (
    <>
      <Menu position="top-start" width={240}>
        <Menu.Target>
          <UnstyledButton className={classes.user}>
            <Avatar size={32} color="iris" aria-hidden>
              {initials(name)}
            </Avatar>
            <span className={classes.userName}>{name}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{email}</Menu.Label>
          <Menu.Item leftSection={<IconUser size={18} stroke={1.6} />} onClick={() => setChanging("name")}>
            {t("user.changeName")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={18} stroke={1.6} />} onClick={() => setChanging("password")}>
            {t("user.changePassword")}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={18} stroke={1.6} />} renderRoot={(props) => <Link to="/people/keys" {...props} />}>
            {t("user.keys")}
          </Menu.Item>
          <Menu.Item leftSection={<IconProgressCheck size={18} stroke={1.6} />} renderRoot={(props) => <Link to="/jobs" {...props} />}>
            {t("user.jobs")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t("user.theme")}</Menu.Label>
          {schemes.map(({ value, icon: Icon }) => (
            <MenuChoice key={value} value={value} chosen={value === colorScheme} icon={<Icon size={18} stroke={1.6} />} onChoose={() => setColorScheme(value)}>
              {t(`user.${value}`)}
            </MenuChoice>
          ))}
          <Menu.Divider />
          <Menu.Label>{t("app.language")}</Menu.Label>
          {languageNames.map(([value, name]) => (
            <MenuChoice key={value} value={value} chosen={value === language()} onChoose={() => speak(value)}>
              <span lang={value}>{name}</span>
            </MenuChoice>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={() => end(false)}>
            {t("user.signOut")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={() => end(true)}>
            {t("user.signOutEverywhere")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {changing === "name" && <ChangeNameDialog onClose={close} />}
        {changing === "password" && <ChangePasswordDialog onClose={close} />}
      </Suspense>
    </>
  );
}
