package fr.essaim.core.administration;

/** Where the value of a setting comes from; the later win. */
public enum SettingOrigin {
  /** The settings file. */
  FILE,
  /** A variable of the environment. */
  ENVIRONMENT,
  /** A system property of the launcher. */
  SYSTEM,
  /** A flag of the command line. */
  FLAG,
  /** The application server that it is deployed on, by any of the server's own ways. */
  SERVER,
  /** Worked out at the start, for nothing else gave one. */
  START
}
